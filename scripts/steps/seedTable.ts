import { pairKey } from './leg.ts';
import { guessRest } from './guessRest.ts';
import { knownCells } from './knownCells.ts';
import { type SeedInput, type SeedTable, STOCKS } from './seed.ts';

/**
 * First guess of every flow of a leg. In this order: home-only plants, output that finds no plant, reports,
 * named plants, home use (supply not exported), and for what is left a matrix or distance (gravity), fitted
 * to it. Supply or intake that even these cannot place is a special row or column, so that the totals always
 * balance: the table that the last fit starts from is itself a solution, reports as they were made.
 */
export function seedTable(input: SeedInput): SeedTable {
  const known = knownCells(input);
  const rest = guessRest(known.supplyLeft, known.intakeLeft, known.cells, input);
  const cells = [
    ...known.fixed,
    ...[...known.cells.values()].map((cell) => {
      const guess = rest.onKnown.get(pairKey(cell.row, cell.column));
      const seed = cell.seed + (guess?.seed ?? 0);
      return {
        ...cell,
        seed,
        high: Math.max(cell.high, seed),
        parts: [...cell.parts, ...(guess?.parts ?? [])],
      };
    }),
    ...rest.cells,
  ];
  const rows = new Map(known.supply);
  const columns = new Map(known.intake);
  const shortage = rest.shortage + known.shortage;
  const stocks = rest.stocks + known.stocks;
  if (shortage > 0) rows.set(input.shortage, shortage);
  if (stocks > 0) columns.set(STOCKS, stocks);
  return { cells, rows, columns };
}
