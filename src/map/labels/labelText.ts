import type { Iso3 } from '#domain/ids.ts';
import type { LonLat } from '#domain/network.ts';
import type { Projector } from '../projector.ts';

/** Where a country's name goes, largest country first; built by scripts/build-basemap.ts. */
export interface CountryPoint {
  readonly country: Iso3;
  readonly position: LonLat;
  /** Share of the earth's surface. */
  readonly area: number;
}

/** How labels are written and measured; all in pixels. */
export interface LabelText {
  readonly country: (country: Iso3) => string;
  readonly tonnes: (tonnes: number | null) => string;
  /** A difference with its sign. */
  readonly change: (tonnes: number) => string;
  readonly width: (text: string, style: 'place' | 'detail' | 'country') => number;
}

/** Heights of a line of text, as styled by shell/Labels.svelte. */
export const HEIGHT = { place: 16, flow: 15, country: 13 } as const;

/** Points this far outside the map may still have a label or a mark that reaches into it, in pixels. */
const MARGIN = 50;

/** Is a point on the map, or close enough beside it? */
export function isNear({ x, y }: { x: number; y: number }, { size }: Projector): boolean {
  return x > -MARGIN && y > -MARGIN && x < size.width + MARGIN && y < size.height + MARGIN;
}
