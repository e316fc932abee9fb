import { pairKey, sumOf } from './leg.ts';
import { pairGuesses } from './pairGuesses.ts';
import { prune } from './prune.ts';
import { type SeedCell, type SeedInput, type SeedPart, STOCKS } from './seed.ts';

/** Weight of a special place, beside a guess, that opens only because caps leave no other way. */
const LAST_RESORT = 1e-3;
/** A guess below this share of the leg is not drawn; what it held goes to larger guesses. */
export const SMALLEST_GUESS = 0.0004;

/** A guess on top of a pair that is known. */
export interface OnKnown {
  readonly seed: number;
  readonly parts: readonly SeedPart[];
}

/** Guesses for the supply and intake that reports, plants and home use leave open. */
export function guessRest(
  supply: ReadonlyMap<string, number>,
  intake: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SeedCell>,
  input: SeedInput,
): { cells: SeedCell[]; onKnown: Map<string, OnKnown>; shortage: number; stocks: number } {
  const rows = open(supply, input.supply);
  const columns = open(intake, input.intake);
  for (const id of input.rules.homeOnly) columns.delete(id);
  const offered = sumOf(rows.values(), (tonnes) => tonnes);
  const wanted = sumOf(columns.values(), (tonnes) => tonnes);
  const world = sumOf(input.supply.values(), (tonnes) => tonnes);
  const smallest = world * SMALLEST_GUESS;
  const pairs = pairGuesses(rows, columns, known, input);

  const special = (row: string, column: string, seed: number): SeedCell => ({
    ...{ row, column, seed, low: 0, high: Infinity },
    ...{ evidence: 'balance', link: null, parts: [{ what: 'closing', tonnes: seed }] },
  });
  const withSpecials = (shortage: number, stocks: number, weight: number, closing: number) => {
    const cells = [...pairs];
    const allRows = new Map(rows);
    const allColumns = new Map(columns);
    if (shortage + closing > 0) {
      allRows.set(input.shortage, shortage + closing);
      for (const [column, want] of columns) cells.push(special(input.shortage, column, want * weight));
    }
    if (stocks + closing > 0) {
      allColumns.set(STOCKS, stocks + closing);
      for (const [row, offer] of rows) cells.push(special(row, STOCKS, offer * weight));
    }
    if (closing > 0) cells.push(special(input.shortage, STOCKS, closing));
    return { cells, rows: allRows, columns: allColumns };
  };

  const shortage = Math.max(0, wanted - offered);
  const stocks = Math.max(0, offered - wanted);
  const first = withSpecials(
    shortage,
    stocks,
    Math.max(shortage, stocks) / Math.max(wanted, offered, 1e-9),
    0,
  );
  let pruned = prune(first.cells, first.rows, first.columns, smallest, input.quick ?? false);
  if (pruned === null) {
    // Caps leave no way to place everything: both special places open, with little weight.
    const closing = 2 * Math.max(wanted, offered);
    const second = withSpecials(shortage, stocks, LAST_RESORT, closing);
    const fitted = prune(second.cells, second.rows, second.columns, smallest, input.quick ?? false);
    if (fitted === null)
      throw new Error('Expected the open special places to close the balance, found a gap.');
    pruned = fitted.filter((cell) => !(cell.row === input.shortage && cell.column === STOCKS));
  }
  const isKnown = (cell: SeedCell) => known.has(pairKey(cell.row, cell.column));
  const cells = pruned.filter((cell) => !isKnown(cell));
  const onKnown = new Map(pruned.filter(isKnown).map((cell) => [pairKey(cell.row, cell.column), cell]));
  return {
    cells,
    onKnown,
    shortage: sumOf(pruned, (cell) => (cell.row === input.shortage ? cell.seed : 0)),
    stocks: sumOf(pruned, (cell) => (cell.column === STOCKS ? cell.seed : 0)),
  };
}

/** Totals that are still to be placed, without the crumbs that rounding leaves. */
function open(left: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): Map<string, number> {
  const crumb = sumOf(whole.values(), (tonnes) => tonnes) * 1e-12;
  return new Map([...left].filter(([, tonnes]) => tonnes > crumb));
}
