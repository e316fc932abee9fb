import type { Tonnes } from '#domain/tonnes.ts';

/** The largest flow and the largest place that a scale must hold. */
export interface ScaleMax {
  readonly flow: number;
  readonly place: number;
  /** Where stages are counted in different units, the largest of each unit: tonnes of bauxite and of metal share no scale. */
  readonly units?: ReadonlyMap<string, { readonly flow: number; readonly place: number }>;
}

/**
 * From tonnes to pixels. Layers, legend, lists and exports share one object, so they cannot disagree;
 * pass its `max` on to keep the scale locked between scenarios, years and filters.
 */
export interface FlowScale {
  readonly max: ScaleMax;
  /** Width of the largest flow, in pixels. */
  readonly maxWidth: number;
  /** Radius of the largest place, in pixels. */
  readonly maxRadius: number;
  /** width = maxWidth x tonnes / max.flow of the unit: linear from zero, so twice the tonnes is twice the ink. */
  readonly width: (tonnes: number, unit?: string) => number;
  /** radius = maxRadius x sqrt(tonnes / max.place of the unit): the area is proportional to tonnes. */
  readonly radius: (tonnes: number, unit?: string) => number;
}

export const MAX_WIDTH = 24;
export const MAX_RADIUS = 24;

/** Flows that a map has room for; the largest are drawn, and the caption says what is not. */
export const DEFAULT_LIMIT = 40;
const SMALL_LIMIT = 24;
/** Pixels across below which a map is a small one. */
export const SMALL_MAP = 600;

export function flowLimit(mapWidth: number): number {
  return mapWidth < SMALL_MAP ? SMALL_LIMIT : DEFAULT_LIMIT;
}

/** Widths and radii that suit a map of this many pixels across: smaller on a phone than on a desk, larger on a wall. */
export function symbolSizes(mapWidth: number): { maxWidth: number; maxRadius: number } {
  const share = mapWidth < 1600 ? Math.min(1, Math.max(0.45, mapWidth / 900)) : Math.min(2, mapWidth / 1600);
  return { maxWidth: MAX_WIDTH * share, maxRadius: MAX_RADIUS * share };
}

/**
 * @throws RangeError when a maximum is negative or not a number. A maximum of 0 (nothing to show) gives width 0.
 */
export function flowScale(max: ScaleMax, maxWidth = MAX_WIDTH, maxRadius = MAX_RADIUS): FlowScale {
  for (const [name, value] of [...(max.units?.values() ?? []), max].flatMap(({ flow, place }) =>
    Object.entries({ flow, place }),
  )) {
    if (!Number.isFinite(value) || value < 0) {
      throw new RangeError(`Expected the largest ${name} as tonnes of at least 0, found ${value}`);
    }
  }
  return {
    max,
    maxWidth,
    maxRadius,
    width: (tonnes, unit) => {
      const { flow } = maxOf(max, unit);
      return flow === 0 ? 0 : (maxWidth * tonnes) / flow;
    },
    radius: (tonnes, unit) => {
      const { place } = maxOf(max, unit);
      return place === 0 ? 0 : maxRadius * Math.sqrt(tonnes / place);
    },
  };
}

/** The largest flow and place of a unit. */
export const maxOf = (max: ScaleMax, unit: string | undefined): { flow: number; place: number } =>
  (unit === undefined ? undefined : max.units?.get(unit)) ?? max;

/** 1, 2 or 5 times a power of ten, at or below the value: a number that a legend can print. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/** Three amounts for a legend, largest first: a round number near the maximum, a fifth and a twentieth of it. */
export function legendTonnes(maximum: number): readonly Tonnes[] {
  if (maximum <= 0) return [];
  const top = roundDown(maximum);
  return [top, roundDown(top / 4), roundDown(top / 20)] as Tonnes[];
}
