import type { Range } from './range.ts';
import { checkTotal, intervalsOf, type SupplyInterval, type SupplyRow } from './supplyRow.ts';

export interface CountryShare {
  readonly country: string;
  /** 0-1 */
  readonly share: Range;
}

/**
 * s_i = v_i / sum_j v_j, largest first (by the low end, then by name).
 *
 * A withheld v_j widens every share: s_i is lowest when the others are high and highest when they are low.
 * With a printed `total` the shares are v_i / total, as the European Commission's supply shares are, and a
 * withheld figure lies within what the total leaves.
 * Empty when nothing is supplied or known.
 */
export function shares(rows: readonly SupplyRow[], total: number | null = null): readonly CountryShare[] {
  checkTotal(total);
  const intervals = intervalsOf(rows);
  const low = intervals.reduce((sum, row) => sum + row.low, 0);
  if (!intervals.some((row) => row.high > 0)) return [];
  return intervals
    .map((row, index) => ({
      country: row.country,
      share: total === null ? ofSum(row, low, highOfOthers(intervals, index)) : ofTotal(row, low, total),
    }))
    .sort((a, b) => b.share.low - a.share.low || (a.country < b.country ? -1 : 1));
}

function highOfOthers(intervals: readonly SupplyInterval[], index: number): number {
  return intervals.reduce((sum, row, other) => (other === index ? sum : sum + row.high), 0);
}

function ofSum(row: SupplyInterval, lowSum: number, othersHigh: number): Range {
  const othersLow = Math.max(0, lowSum - row.low);
  return { low: part(row.low, othersHigh), high: part(row.high, othersLow) };
}

function ofTotal(row: SupplyInterval, lowSum: number, total: number): Range {
  const room = Math.max(row.low, total - (lowSum - row.low));
  return { low: row.low / total, high: Math.min(row.high, room) / total };
}

/** own / (own + others), with the limits for figures that have no bound. */
function part(own: number, others: number): number {
  if (own === 0) return 0;
  if (own === Infinity) return 1;
  return own / (own + others);
}
