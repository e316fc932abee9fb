import { yearShares, yearsOf, type Series } from './series.ts';

/** How often one country made more than half of the known output. */
export interface Majority {
  readonly country: string;
  /** Years with a figure, and those of them above one half. */
  readonly known: number;
  readonly above: readonly number[];
  readonly last: { readonly year: number; readonly share: number };
}

/** The majority of a country over a series; `null` where no year has a share of it. */
export function majorityOf(series: Series, country: string): Majority | null {
  const [first, last] = yearsOf(series);
  const shares = Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const share = yearShares(series, year).find((row) => row.country === country)?.share ?? null;
    return share === null ? [] : [{ year, share }];
  });
  const newest = shares.at(-1);
  if (newest === undefined) return null;
  return {
    country,
    known: shares.length,
    above: shares.filter(({ share }) => share > 0.5).map(({ year }) => year),
    last: newest,
  };
}
