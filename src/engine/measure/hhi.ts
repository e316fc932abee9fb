import type { Range } from './range.ts';
import { squaredShares } from './squaredShares.ts';
import { checkTotal, intervalsOf, type SupplyRow } from './supplyRow.ts';

/**
 * HHI = sum_i s_i^2, s_i = v_i / sum_j v_j; from 1/n (n equal suppliers) to 1 (one supplier).
 *
 * Herfindahl-Hirschman index (Hirschman 1964, Am. Econ. Rev. 54:761). Publishers print 10 000 times this.
 * "Other countries" count in the denominator; their own square is 0 at the low end (many small countries)
 * and whole at the high end (one country). Publishers who leave them out print the low end.
 * `total` replaces the sum of the rows where a source prints shares of its own total.
 * `null` when nothing is supplied or known.
 */
export function hhi(rows: readonly SupplyRow[], total: number | null = null): Range | null {
  checkTotal(total);
  const terms = intervalsOf(rows).map(({ low, high, divisible }) => ({
    low,
    high,
    weightLow: divisible ? 0 : 1,
    weightHigh: 1,
  }));
  return squaredShares(terms, total);
}
