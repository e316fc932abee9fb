import type { Range } from './range.ts';
import { checkTotal, intervalsOf, OTHER, type SupplyInterval, type SupplyRow } from './supplyRow.ts';

export interface TopShare {
  /** The leaders by what is known, largest first; "other countries" never lead. */
  readonly countries: readonly string[];
  /** What the `count` largest suppliers hold together, 0-1. */
  readonly share: Range;
}

/**
 * CR_n = sum of the n largest shares (top-1, top-3 ...).
 *
 * Bounds over all values the withheld figures may take: the low end is the best n-set at its worst, the high
 * end the best n-set at its best. "Other countries" may be one country (then it can lead: high end) or many
 * (then they never do: low end).
 * Both ends are maxima of linear-fractional functions over n-sets, found by Dinkelbach's iteration
 * (Dinkelbach 1967, doi 10.1287/mnsc.13.7.492).
 * `null` when nothing is supplied or known.
 */
export function topShare(
  rows: readonly SupplyRow[],
  count: number,
  total: number | null = null,
): TopShare | null {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`Expected a whole number of leaders of at least 1, found ${count}`);
  }
  checkTotal(total);
  const intervals = intervalsOf(rows);
  if (!intervals.some((row) => row.high > 0)) return null;
  const named = intervals.filter((row) => row.country !== OTHER);
  const countries = [...named]
    .sort((a, b) => b.low - a.low || (a.country < b.country ? -1 : 1))
    .slice(0, count)
    .map((row) => row.country);
  if (total !== null) return { countries, share: ofTotal(intervals, named, count, total) };
  return { countries, share: { low: worst(intervals, named, count), high: best(intervals, count) } };
}

function ofTotal(
  all: readonly SupplyInterval[],
  named: readonly SupplyInterval[],
  count: number,
  total: number,
): Range {
  const lowSum = sumOf(all, (row) => row.low);
  const room = Math.max(0, total - lowSum);
  const lead = sumOf(
    largest(all, count, (row) => row.high),
    (row) => row.high,
  );
  const low = sumOf(
    largest(named, count, (row) => row.low),
    (row) => row.low,
  );
  const lowOfLeaders = sumOf(
    largest(all, count, (row) => row.low),
    (row) => row.low,
  );
  return { low: low / total, high: Math.max(low, Math.min(lead, lowOfLeaders + room)) / total };
}

/** The n-set that holds most even when every other figure is at its high end. */
function worst(all: readonly SupplyInterval[], named: readonly SupplyInterval[], count: number): number {
  const open = all.filter((row) => row.high === Infinity);
  if (open.length > count || open.some((row) => row.divisible)) return 0;
  const closed = named.filter((row) => row.high !== Infinity);
  return dinkelbach(
    closed,
    count - open.length,
    (set) => partOf([...open, ...set], all, 'low', 'high'),
    (row, ratio) => (1 - ratio) * row.low + ratio * row.high,
  );
}

/** The n-set that may hold most when every other figure is at its low end. */
function best(all: readonly SupplyInterval[], count: number): number {
  if (all.some((row) => row.high === Infinity)) return 1;
  return dinkelbach(
    all,
    count,
    (set) => partOf(set, all, 'high', 'low'),
    (row, ratio) => (1 - ratio) * row.high + ratio * row.low,
  );
}

/** What a set holds of the world, itself at one end and all others at the other. */
function partOf(
  set: readonly SupplyInterval[],
  all: readonly SupplyInterval[],
  own: 'low' | 'high',
  others: 'low' | 'high',
): number {
  const inside = new Set(set);
  // The others are summed by themselves: taken off a world total they would drown in its rounding.
  const rest = all.filter((row) => !inside.has(row));
  const held = sumOf(set, (row) => row[own]);
  const of = held + sumOf(rest, (row) => row[others]);
  return of > 0 ? held / of : 0;
}

function dinkelbach(
  rows: readonly SupplyInterval[],
  count: number,
  share: (set: readonly SupplyInterval[]) => number,
  score: (row: SupplyInterval, ratio: number) => number,
): number {
  let ratio = 0;
  // Converges superlinearly; the bound only guards against rounding that never settles.
  for (let round = 0; round < 100; round++) {
    const current = ratio;
    const next = share(largest(rows, count, (row) => score(row, current)));
    if (next <= ratio) return ratio;
    ratio = next;
  }
  return ratio;
}

function largest<T>(rows: readonly T[], count: number, by: (row: T) => number): readonly T[] {
  return [...rows].sort((a, b) => by(b) - by(a)).slice(0, count);
}

function sumOf<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
