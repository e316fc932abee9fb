import type { Size } from '../camera.ts';
import { SMALL_MAP } from '../flowScale.ts';
import type { Box } from '../labels/placeLabels.ts';

/** Room that buttons take in the corners of a map, with the gap around them, in pixels. */
const ZOOM = { width: 50, height: 108 } as const;
const LEFT = { width: 235, height: 48 } as const;
const RIGHT = { width: 210, height: 48, heightOfSmall: 80 } as const;

/** Where buttons stand on a map that has them: names below them could not be read. */
export function cornerBoxes({ width, height }: Size): readonly Box[] {
  const rightHeight = width < SMALL_MAP ? RIGHT.heightOfSmall : RIGHT.height;
  return [
    { left: width - ZOOM.width, right: width, top: 0, bottom: ZOOM.height },
    { left: 0, right: LEFT.width, top: height - LEFT.height, bottom: height },
    { left: width - RIGHT.width, right: width, top: height - rightHeight, bottom: height },
  ];
}
