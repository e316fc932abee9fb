import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { exactly, type Range } from './range.ts';
import { nMinusOne } from './nMinusOne.ts';
import { concentrationOf } from './stageMeasures.ts';
import { OTHER, knownRows, type SupplyRow } from './supplyRow.ts';

export const MEASURES = [
  'top-1',
  'top-3',
  'hhi',
  'effective-suppliers',
  'governed-hhi',
  'n-1',
  'region-share',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One measure of one stage; `null` = not known. */
export interface Reading {
  readonly value: Range | null;
  /** Countries the figure is about: the leaders, or the supplier that N-1 loses. */
  readonly countries: readonly Iso3[];
}

export type Readings = Readonly<Record<Measure, Reading>>;

export interface ReadingTerms {
  readonly governance: ReadonlyMap<Iso3, number>;
  readonly region: ReadonlySet<Iso3>;
  /** Who takes the goods in, in the same unit; empty where no flow says. */
  readonly demand: readonly SupplyRow[];
}

/**
 * Every measure of the known part of a stage: withheld figures are left out and named beside the table, as a
 * figure without bounds would leave nothing to say.
 * Trade parameters of the governance-weighted HHI are 1 throughout.
 */
export function readingsOf(rows: readonly SupplyRow[], terms: ReadingTerms): Readings {
  const known = knownRows(rows);
  const measures = concentrationOf(known, { governance: terms.governance, trade: new Map() });
  const lost = nMinusOne(known, terms.demand, 'rest-of-world');
  return {
    'top-1': { value: measures.top1?.share ?? null, countries: measures.top1?.countries ?? [] },
    'top-3': { value: measures.top3?.share ?? null, countries: measures.top3?.countries ?? [] },
    hhi: { value: measures.hhi, countries: [] },
    'effective-suppliers': { value: measures.effectiveSuppliers, countries: [] },
    'governed-hhi': { value: measures.governedHhi, countries: [] },
    'n-1': { value: lost?.coverage ?? null, countries: lost ? [lost.lost] : [] },
    'region-share': { value: regionShare(known, terms.region), countries: [] },
  };
}

/** Part of the known supply that the region puts out; "other countries" may or may not belong to it. */
function regionShare(known: readonly SupplyRow[], region: ReadonlySet<Iso3>): Range | null {
  const sum = (rows: readonly SupplyRow[]) => rows.reduce((total, { value }) => total + (value ?? 0), 0);
  const total = sum(known);
  if (total === 0) return null;
  const inside = sum(known.filter(({ country }) => region.has(country))) / total;
  const open = sum(known.filter(({ country }) => country === OTHER)) / total;
  return open === 0 ? exactly(inside) : { low: inside, high: Math.min(1, inside + open) };
}

/** What each country takes in of a stage's output, in the stage's unit; flows of unknown size are left out. */
export function demandRows(network: Network, stage: Stage, form: string): readonly SupplyRow[] {
  const makers = new Set(
    network.places.filter((place) => place.stage === stage && place.form === form).map(({ id }) => id),
  );
  const buyers = new Map(network.places.map(({ id, country }) => [id, country]));
  const byCountry = new Map<Iso3, number>();
  for (const { originId, destinationId, tonnes } of network.flows) {
    const country = buyers.get(destinationId) ?? null;
    if (!makers.has(originId) || country === null || tonnes === null) continue;
    byCountry.set(country, (byCountry.get(country) ?? 0) + tonnes);
  }
  return [...byCountry].map(([country, value]) => ({ country, value }));
}
