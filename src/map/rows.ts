import type { Basis } from '#domain/basis.ts';
import type { FlowId } from '#domain/ids.ts';
import type { Flow, LonLat, Place } from '#domain/network.ts';
import type { Change } from './change.ts';
import type { Lane } from './geometry/lanes.ts';
import type { LineSymbol } from './geometry/screenLine.ts';
import type { Hue } from './palette.ts';

/** Solid: stands on a report. Dashed: estimated. Dotted: a scenario's result. Hatched: amount withheld or unknown. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'hatched';

/** One flow as every projection, list, legend and text shows it. */
export interface FlowRow {
  readonly id: FlowId;
  readonly flow: Flow;
  readonly hue: Hue;
  readonly from: LonLat;
  readonly to: LonLat;
  /** `null` = not known. */
  readonly tonnes: number | null;
  /** Share of all tonnes of its leg, 0-1; `null` when its tonnes are not known. */
  readonly share: number | null;
  /** Pixels. With a comparison: of the larger of baseline and result. */
  readonly width: number;
  readonly lowWidth: number | null;
  readonly highWidth: number | null;
  readonly stroke: Stroke;
  readonly lane: Lane;
  readonly longWay: boolean;
  readonly originRim: number;
  readonly destinationRim: number;
  readonly change: Change | null;
}

/** One place as every projection, list and text shows it. */
export interface PlaceRow {
  readonly id: string;
  readonly place: Place;
  readonly position: LonLat;
  readonly tonnes: number | null;
  /** Share of all tonnes at its stage, 0-1. */
  readonly share: number | null;
  /** Pixels. */
  readonly radius: number;
}

export function strokeOf(basis: Basis, tonnes: number | null): Stroke {
  if (tonnes === null || basis === 'withheld') return 'hatched';
  if (basis === 'modelled') return 'dotted';
  return basis === 'estimated' ? 'dashed' : 'solid';
}

/** The drawing of a flow in pixels. */
export function symbolOf({ width, originRim, destinationRim, lane }: FlowRow): LineSymbol {
  return { width, originRim, destinationRim, lane: lane.shift, side: lane.side };
}

/** Largest first, unknown amounts last. */
export const byAmount = (a: number | null, b: number | null): number => (b ?? -1) - (a ?? -1);

/** Largest first; unknown amounts last, then by id, so that the order never depends on the input's. */
export function byTonnes(
  a: { id: string; tonnes: number | null },
  b: { id: string; tonnes: number | null },
): number {
  return byAmount(a.tonnes, b.tonnes) || (a.id < b.id ? -1 : 1);
}

/** Sum of what is known. */
export const sumKnown = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
