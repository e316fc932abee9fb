import type { Iso3 } from '#domain/ids.ts';
import type { Tables } from '../read/dictionary.ts';
import { REFERENCE_YEAR } from '../referenceYear.ts';
import type { LegRow } from './leg.ts';

/** Output of the reference year / output of the year of a report, at most doubled or halved. */
export function outputGrowth(leg: LegRow, tables: Tables): (country: Iso3, year: number) => number {
  const rows = tables.production.filter(
    (row) => row.commodity === leg.commodity && row.stage === leg.from && row.unit === 't',
  );
  const find = (country: Iso3, year: number) =>
    rows.find((row) => row.country === country && row.year === year);
  const newest = Math.max(...rows.filter((row) => row.year <= REFERENCE_YEAR).map((row) => row.year));
  return (country, year) => {
    if (year === newest) return 1;
    const [now, then] = [find(country, newest), find(country, year)];
    if (now === undefined || then === undefined || !(then.value > 0) || now.form !== then.form) return 1;
    return Math.min(2, Math.max(0.5, now.value / then.value));
  };
}
