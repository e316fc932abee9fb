import type { Basis, Evidence } from '#domain/basis.ts';
import type { Iso3, SourceId } from '#domain/ids.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';

/** A row of data/tables/legs.csv. */
export type LegRow = RowOf<'legs'>;

/** Countries that a source does not name; no place on earth. */
export const OTHER = 'OTH';

/** What one country makes, takes in or holds at one stage, in the unit of that stage. */
export interface Total {
  readonly country: Iso3;
  readonly tonnes: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
  readonly sources: readonly SourceId[];
  /** Of a country split out of "other countries": its last figure of its own, and what it was multiplied by. */
  readonly split?: { readonly year: number; readonly tonnes: number; readonly ratio: number };
}

/** Something known of one pair of countries on one leg, in the unit of the leg. */
export interface Link {
  readonly origin: Iso3;
  readonly destination: Iso3;
  /**
   * What may be used of it: less than `reported` where output or intake is smaller, more or less where it was
   * reported for another year.
   */
  readonly tonnes: number;
  /** As customs report it for its own year, in contained tonnes of the leg. */
  readonly reported: number;
  readonly low: number;
  readonly high: number;
  /** Whether `high` also limits the flow; it does not where other forms move unreported. */
  readonly capped: boolean;
  readonly usd: number | null;
  /** Rows of the trade table that it holds; 0 for goods told anew past a hub. */
  readonly rows: number;
  readonly evidence: Evidence;
  readonly sources: readonly SourceId[];
}

/** Rows left out of a step on purpose, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
  readonly tonnes: number;
}

export function pairKey(origin: string, destination: string): string {
  return `${origin}>${destination}`;
}

export function sumOf<Row>(rows: Iterable<Row>, value: (row: Row) => number): number {
  let total = 0;
  for (const row of rows) total += value(row);
  return total;
}

export function byCountry(totals: readonly Total[]): Map<Iso3, number> {
  return new Map(totals.map(({ country, tonnes }) => [country, tonnes]));
}

/** Adds `amount` to the value under `key`, from 0 where there is none. */
export function addTo<Key>(map: Map<Key, number>, key: Key, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

/** Whether a row belongs to the leg. */
export function ofLeg(leg: LegRow) {
  return (row: { commodity: string; from: string; to: string; to_form: string | null }): boolean =>
    row.commodity === leg.commodity &&
    row.from === leg.from &&
    row.to === leg.to &&
    row.to_form === leg.to_form;
}

export function distinct(ids: readonly SourceId[]): SourceId[] {
  return [...new Set(ids)].sort();
}
