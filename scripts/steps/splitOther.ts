import type { Iso3, SourceId } from '#domain/ids.ts';
import { OTHER, type Total } from './leg.ts';

/** A country's figure in an earlier or a competing set. */
export interface DetailRow {
  readonly country: Iso3;
  readonly year: number;
  readonly tonnes: number;
  /** Rows of one set and year belong together. */
  readonly set: string;
  readonly sources: readonly SourceId[];
}

/**
 * Splits "other countries" among the countries that the set does not name, in proportion to the last year
 * and set that names most of them. Nobody is scaled above `maxGrowth` times that figure: what remains stays
 * unnamed. Countries that the set does name, printed zeros included, get nothing.
 */
export function splitOther(
  totals: readonly Total[],
  detail: readonly DetailRow[],
  maxGrowth: number,
): Total[] {
  const other = totals.find((total) => total.country === OTHER);
  if (other === undefined || other.tonnes === 0) return totals.filter((total) => total !== other);
  const named = new Set(totals.map((total) => total.country));
  const missing = lastDetail(detail.filter((row) => !named.has(row.country) && row.tonnes > 0));
  const before = missing.reduce((sum, row) => sum + row.tonnes, 0);
  if (before === 0) return [...totals];

  const ratio = Math.min(other.tonnes / before, maxGrowth);
  const split = missing.map((row) => ({
    country: row.country,
    tonnes: row.tonnes * ratio,
    low: null,
    high: null,
    basis: 'estimated' as const,
    sources: [...other.sources, ...row.sources],
    split: { year: row.year, tonnes: row.tonnes, ratio },
  }));
  const left = other.tonnes - before * ratio;
  const rest = totals.filter((total) => total !== other);
  return left > other.tonnes * 1e-9 ? [...rest, ...split, { ...other, tonnes: left }] : [...rest, ...split];
}

/** Of the newest three years with any detail, the set that names most countries, each once. */
function lastDetail(rows: readonly DetailRow[]): readonly DetailRow[] {
  const sets = new Map<string, DetailRow[]>();
  for (const row of rows) {
    const key = `${row.year} ${row.set}`;
    const set = sets.get(key) ?? [];
    if (!set.some(({ country }) => country === row.country)) sets.set(key, [...set, row]);
  }
  const newest = Math.max(...rows.map((row) => row.year));
  const size = (set: readonly DetailRow[]) => set.reduce((sum, row) => sum + row.tonnes, 0);
  const candidates = [...sets.values()].filter((set) => (set[0]?.year ?? 0) >= newest - 2);
  return (
    candidates.sort(
      (a, b) => b.length - a.length || (b[0]?.year ?? 0) - (a[0]?.year ?? 0) || size(b) - size(a),
    )[0] ?? []
  );
}
