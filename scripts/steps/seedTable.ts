import type { Evidence } from '#domain/basis.ts';
import type { Iso3, Special } from '#domain/ids.ts';
import { type Cell, fit } from '#engine/balance/fit.ts';
import { addTo, type Link, OTHER, pairKey, sumOf } from './leg.ts';

/** What is known of a leg beyond totals and links; a row of data/rules/flow_rules.csv each. */
export interface LegRules {
  /** Destinations that take home material only. */
  readonly homeOnly: ReadonlySet<Iso3>;
  /** Share of an origin's output that a named plant takes. */
  readonly knownPlants: readonly {
    origin: Iso3;
    destination: Iso3;
    share: number;
    sources: readonly string[];
  }[];
  /** Share of an origin's output that finds no plant. */
  readonly toStocks: ReadonlyMap<Iso3, number>;
  readonly blocked: ReadonlySet<string>;
  /** Origins that export nothing. */
  readonly noExports: ReadonlySet<Iso3>;
}

export interface SeedInput {
  readonly supply: ReadonlyMap<Iso3, number>;
  readonly intake: ReadonlyMap<Iso3, number>;
  /** Admissible reports. */
  readonly reports: readonly Link[];
  /** Older or published matrices: first guesses for pairs without a report, best first. */
  readonly matrices: readonly Link[];
  readonly rules: LegRules;
  readonly shortage: Special;
  readonly distanceKm: (origin: Iso3, destination: Iso3) => number;
  /** For trials (hold-out): small guesses stay and the fit stops early. */
  readonly quick?: boolean;
}

/** A cell with what stands behind it. */
export interface SeedCell extends Cell {
  readonly evidence: Evidence;
  readonly link: Link | null;
}

export interface SeedTable {
  readonly cells: readonly SeedCell[];
  /** Totals with the special rows and columns that close the balance. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

export const STOCKS: Special = 'stocks-and-losses';
/** Share of a row's guess that follows a matrix where there is one; the rest follows distance. */
const MATRIX_WEIGHT = 0.95;
/** Weight of a special place, beside a guess, that opens only because caps leave no other way. */
const LAST_RESORT = 1e-3;
/** A report below this share of its exporter's output sets no cap: too little is reported to tell. */
const CAP_FROM_SHARE = 0.05;
/** A guess below this share of the leg is not drawn; what it held goes to larger guesses. */
export const SMALLEST_GUESS = 0.0004;

/**
 * First guess of every flow of a leg. In this order: home-only plants, output that finds no plant, reports,
 * named plants, home use (supply not exported), and for what is left a matrix or distance (gravity), fitted
 * to it. Supply or intake that even these cannot place is a special row or column, so that the totals always
 * balance: the table that the last fit starts from is itself a solution, reports as they were made.
 */
export function seedTable(input: SeedInput): SeedTable {
  const supply = new Map([...input.supply].filter(([, tonnes]) => tonnes > 0));
  const intake = new Map([...input.intake].filter(([, tonnes]) => tonnes > 0));
  const cells: SeedCell[] = [];
  const fixed = (row: string, column: string, tonnes: number, evidence: Evidence) =>
    cells.push({ row, column, seed: tonnes, low: tonnes, high: tonnes, evidence, link: null });
  const left = { supply: new Map(supply), intake: new Map(intake) };
  const take = (row: string, column: string, tonnes: number) => {
    if (left.supply.has(row)) addTo(left.supply, row, -tonnes);
    if (left.intake.has(column)) addTo(left.intake, column, -tonnes);
  };
  const room = (row: string, column: string) =>
    Math.max(0, Math.min(left.supply.get(row) ?? 0, left.intake.get(column) ?? 0));

  let fixedShortage = 0;
  let fixedStocks = 0;
  for (const country of input.rules.homeOnly) {
    const needed = left.intake.get(country);
    if (needed === undefined) continue;
    const home = room(country, country);
    if (home > 0) fixed(country, country, home, 'residual');
    take(country, country, home);
    const missing = needed - home;
    if (missing > needed * 1e-12) {
      fixed(input.shortage, country, missing, 'balance');
      fixedShortage += missing;
      addTo(left.intake, country, -missing);
    }
  }
  for (const [country, share] of input.rules.toStocks) {
    const tonnes = (supply.get(country) ?? 0) * share;
    if (tonnes === 0) continue;
    fixed(country, STOCKS, tonnes, 'balance');
    fixedStocks += tonnes;
    addTo(left.supply, country, -tonnes);
  }

  const known = new Map<string, SeedCell>();
  for (const link of input.reports) {
    if (input.rules.homeOnly.has(link.destination)) continue;
    const tonnes = Math.min(link.tonnes, room(link.origin, link.destination));
    if (!(tonnes > 0)) continue;
    take(link.origin, link.destination, tonnes);
    const low = Math.min(link.low, tonnes);
    const isMajor = tonnes >= (supply.get(link.origin) ?? 0) * CAP_FROM_SHARE;
    const high = isMajor && link.capped ? Math.max(link.high, tonnes) : Infinity;
    known.set(pairKey(link.origin, link.destination), {
      ...{ row: link.origin, column: link.destination, seed: tonnes, low, high },
      ...{ evidence: link.evidence, link },
    });
  }
  for (const { origin, destination, share } of input.rules.knownPlants) {
    const key = pairKey(origin, destination);
    const tonnes = Math.min((supply.get(origin) ?? 0) * share, room(origin, destination));
    if (!(tonnes > 0)) continue;
    take(origin, destination, tonnes);
    const report = known.get(key);
    known.set(key, {
      ...{ row: origin, column: destination, seed: tonnes + (report?.seed ?? 0) },
      ...{ low: report?.low ?? 0, high: Infinity },
      ...{ evidence: 'known-plant' as const, link: report?.link ?? null },
    });
  }
  for (const country of [...supply.keys()].filter((id) => id !== OTHER)) {
    const tonnes = room(country, country);
    if (!(tonnes > 0) || input.rules.homeOnly.has(country)) continue;
    take(country, country, tonnes);
    known.set(pairKey(country, country), {
      ...{ row: country, column: country, seed: tonnes, low: 0, high: Infinity },
      ...{ evidence: 'residual' as const, link: null },
    });
  }

  const rest = guessRest(left.supply, left.intake, known, input);
  for (const cell of known.values()) {
    const more = rest.onKnown.get(pairKey(cell.row, cell.column)) ?? 0;
    cells.push({ ...cell, seed: cell.seed + more, high: Math.max(cell.high, cell.seed + more) });
  }
  cells.push(...rest.cells);
  const rows = new Map(supply);
  const columns = new Map(intake);
  if (rest.shortage + fixedShortage > 0) rows.set(input.shortage, rest.shortage + fixedShortage);
  if (rest.stocks + fixedStocks > 0) columns.set(STOCKS, rest.stocks + fixedStocks);
  return { cells, rows, columns };
}

/** Guesses for the supply and intake that reports, plants and home use leave open. */
function guessRest(
  supply: ReadonlyMap<string, number>,
  intake: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SeedCell>,
  input: SeedInput,
): { cells: SeedCell[]; onKnown: Map<string, number>; shortage: number; stocks: number } {
  const rows = open(supply, input.supply);
  const columns = open(intake, input.intake);
  for (const id of input.rules.homeOnly) columns.delete(id);
  const offered = sumOf(rows.values(), (tonnes) => tonnes);
  const wanted = sumOf(columns.values(), (tonnes) => tonnes);
  const world = sumOf(input.supply.values(), (tonnes) => tonnes);
  const smallest = world * SMALLEST_GUESS;
  const pairs = guesses(rows, columns, known, input);

  const special = (row: string, column: string, seed: number): SeedCell => ({
    ...{ row, column, seed, low: 0, high: Infinity },
    ...{ evidence: 'balance', link: null },
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
  const onKnown = new Map(pruned.filter(isKnown).map((cell) => [pairKey(cell.row, cell.column), cell.seed]));
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

/** Matrix and gravity guesses: offer x want / (1 + km/1000), shared out by a matrix where a row has one. */
function guesses(
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
      const gravity = (offer * want) / wanted / (1 + input.distanceKm(row, column) / 1000);
      const seed =
        share === undefined
          ? gravity
          : (1 - MATRIX_WEIGHT) * gravity + (MATRIX_WEIGHT * offer * (found?.tonnes ?? 0)) / share;
      const evidence: Evidence = found?.evidence ?? reported?.evidence ?? 'gravity';
      if (seed > 0) cells.push({ row, column, seed, low: 0, high: headroom, evidence, link: found ?? null });
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

/**
 * Fits the guesses to what is open and drops the small ones, as long as the rest can still be fitted. Null
 * when even all guesses together cannot be fitted.
 */
function prune(
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
  return best.cells.filter((cell) => cell.seed > 0);
}

function largestBy(cells: readonly SeedCell[], end: 'row' | 'column'): Iterable<SeedCell> {
  const top = new Map<string, SeedCell>();
  for (const cell of cells) if (cell.seed > (top.get(cell[end])?.seed ?? 0)) top.set(cell[end], cell);
  return top.values();
}
