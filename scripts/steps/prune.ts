import { fit } from '#engine/balance/fit.ts';
import type { SeedCell, SeedPart } from './seed.ts';

/**
 * Fits the guesses to what is open and drops the small ones, as long as the rest can still be fitted. Null
 * when even all guesses together cannot be fitted.
 */
export function prune(
  cells: readonly SeedCell[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  smallest: number,
  quick: boolean,
): SeedCell[] | null {
  const tolerance = quick ? 1e-6 : 1e-12;
  const fitted = (guesses: readonly SeedCell[]) => {
    const { values, gap } = fit(guesses, rows, columns, { tolerance, maxSweeps: quick ? 300 : 3000 });
    return { gap, cells: guesses.map((cell, index) => ({ ...cell, seed: values[index] ?? 0 })) };
  };
  let best = fitted(cells);
  if (best.gap > Math.max(tolerance, 1e-9)) return null;
  for (const share of quick ? [] : [0.01, 0.03, 0.1, 0.25, 0.5, 1]) {
    const largest = new Set([...largestBy(best.cells, 'row'), ...largestBy(best.cells, 'column')]);
    const kept = best.cells.filter((cell) => largest.has(cell) || cell.seed >= smallest * share);
    if (kept.length === best.cells.length) continue;
    const next = fitted(kept);
    if (next.gap > tolerance) break;
    best = next;
  }
  return best.cells.filter((cell) => cell.seed > 0).map(withParts);
}

/** A guess's parts say what they were fitted to. */
function withParts(cell: SeedCell): SeedCell {
  const parts = cell.parts.map((part): SeedPart => {
    if (part.what === 'guess') return { ...part, fitted: cell.seed };
    return part.what === 'closing' ? { ...part, tonnes: cell.seed } : part;
  });
  return { ...cell, parts };
}

function largestBy(cells: readonly SeedCell[], end: 'row' | 'column'): Iterable<SeedCell> {
  const top = new Map<string, SeedCell>();
  for (const cell of cells) if (cell.seed > (top.get(cell[end])?.seed ?? 0)) top.set(cell[end], cell);
  return top.values();
}
