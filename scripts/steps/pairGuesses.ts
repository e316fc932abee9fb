import type { Evidence } from '#domain/basis.ts';
import { addTo, type Link, OTHER, pairKey, sumOf } from './leg.ts';
import type { PairGuess, SeedCell, SeedInput } from './seed.ts';

/** Share of a row's guess that follows a matrix where there is one; the rest follows distance. */
export const MATRIX_WEIGHT = 0.95;

/** Matrix and gravity guesses: offer x want / (1 + km/1000), shared out by a matrix where a row has one. */
export function pairGuesses(
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SeedCell>,
  input: SeedInput,
): SeedCell[] {
  const matrix = matrixShares(input.matrices, rows, columns, known);
  const wanted = sumOf(columns.values(), (tonnes) => tonnes);
  const cells: SeedCell[] = [];
  for (const [row, offer] of rows) {
    const share = matrix.rowTotals.get(row);
    for (const [column, want] of columns) {
      const key = pairKey(row, column);
      if ((row === OTHER && column === OTHER) || input.rules.blocked.has(key)) continue;
      if (input.rules.noExports.has(row) && row !== column) continue;
      const reported = known.get(key);
      const headroom = reported === undefined ? Infinity : reported.high - reported.seed;
      if (!(headroom > 0)) continue;
      const found = matrix.links.get(key);
      const km = input.distanceKm(row, column);
      const gravity = (offer * want) / wanted / (1 + km / 1000);
      const seed =
        share === undefined
          ? gravity
          : (1 - MATRIX_WEIGHT) * gravity + (MATRIX_WEIGHT * offer * (found?.tonnes ?? 0)) / share;
      const evidence: Evidence = found?.evidence ?? reported?.evidence ?? 'gravity';
      if (!(seed > 0)) continue;
      const guess: PairGuess = {
        ...{ offer, want, open: wanted, km },
        matrix: share === undefined ? null : { pair: found?.tonnes ?? 0, origin: share },
      };
      cells.push({
        ...{ row, column, seed, low: 0, high: headroom, evidence, link: found ?? null },
        parts: [{ what: 'guess', guess, raw: seed, fitted: seed }],
      });
    }
  }
  return cells;
}

/** Matrix links between open rows and columns that no report covers, and their sums by row. */
function matrixShares(
  matrices: readonly Link[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SeedCell>,
): { links: Map<string, Link>; rowTotals: Map<string, number> } {
  const links = new Map<string, Link>();
  const rowTotals = new Map<string, number>();
  for (const link of matrices) {
    const key = pairKey(link.origin, link.destination);
    const usable = rows.has(link.origin) && columns.has(link.destination) && !known.has(key);
    if (!usable || links.has(key) || !(link.tonnes > 0)) continue;
    links.set(key, link);
    addTo(rowTotals, link.origin, link.tonnes);
  }
  return { links, rowTotals };
}
