import type { Iso3 } from '#domain/ids.ts';
import { knownRows, OTHER, type SupplyRow } from '#engine/measure/supplyRow.ts';

/** What one country adds to the measures of a stage. */
export interface MeasureTerm {
  readonly country: Iso3;
  readonly value: number;
  readonly share: number;
  readonly squared: number;
  /** share^2 x governance; `null` where the country has no governance figure. */
  readonly governed: number | null;
}

export interface MeasureTerms {
  readonly total: number;
  /** Largest first. */
  readonly terms: readonly MeasureTerm[];
  /** Sum of squares: `low` counts "other countries" as many small ones, `high` as one. */
  readonly hhi: { readonly low: number; readonly high: number };
}

/**
 * The arithmetic of the concentration of one stage, country by country, from its known rows: the same sums as
 * `#engine/measure/hhi.ts`, term by term.
 */
export function measureTerms(
  rows: readonly SupplyRow[],
  governance: ReadonlyMap<Iso3, number>,
): MeasureTerms {
  const known = knownRows(rows).map(({ country, value }) => ({ country, value: value ?? 0 }));
  const total = known.reduce((sum, { value }) => sum + value, 0);
  const terms = known
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1))
    .map(({ country, value }): MeasureTerm => {
      const share = value / total;
      const squared = share ** 2;
      const weight = governance.get(country);
      return { country, value, share, squared, governed: weight === undefined ? null : squared * weight };
    });
  const sum = (counted: readonly MeasureTerm[]) => counted.reduce((all, { squared }) => all + squared, 0);
  return {
    total,
    terms,
    hhi: { low: sum(terms.filter(({ country }) => country !== OTHER)), high: sum(terms) },
  };
}
