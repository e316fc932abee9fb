import type { RowOf } from '#scripts/read/dictionary.ts';
import type { Total } from './leg.ts';

/**
 * Low and high of a figure from competing sources: their shares of their own world totals, times the chosen
 * world total (tonnes of different sources are not compared: forms and coverage differ). The year of the
 * figure, else the newest of the two years before it. Null where no other source speaks.
 */
export function competingRange(
  total: Total,
  alternatives: readonly RowOf<'production_alternatives'>[],
  year: number,
  worldTonnes: number,
): { low: number | null; high: number | null } {
  const ofCountry = alternatives.filter((row) => row.country === total.country);
  for (const candidate of [year, year - 1, year - 2]) {
    const shares = ofCountry.filter((row) => row.year === candidate && row.chosen === 'no');
    if (shares.length === 0) continue;
    const tonnes = shares.map((row) => (row.share_pct / 100) * worldTonnes);
    return { low: Math.min(total.tonnes, ...tonnes), high: Math.max(total.tonnes, ...tonnes) };
  }
  return { low: null, high: null };
}
