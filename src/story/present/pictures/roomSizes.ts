import { symbolSizes } from '#map/flowScale.ts';

/** How much larger than on a desk the largest flow and circle are drawn for the back row. */
const ENLARGED = 4 / 3;

/**
 * Widths and radii for a map that is laid out on so many pixels, before it is shown larger. A world is about twice as
 * wide as it is high, so a wide and low place holds a small map: full size there would draw loops that leave the
 * picture and circles that hide half of a continent.
 */
export function roomSizes({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): ReturnType<typeof symbolSizes> {
  return symbolSizes(ENLARGED * Math.min(width, 2 * height));
}
