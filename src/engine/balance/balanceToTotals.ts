import type { Special } from '#domain/ids.ts';
import { type Cell, fit } from './fit.ts';

/** A link of one leg with a known size. */
export interface KnownLink {
  readonly origin: string;
  readonly destination: string;
  readonly tonnes: number;
}

export interface Balanced {
  /** Tonnes of each link, in the order given. */
  readonly values: readonly number[];
  /** What no link explains: supply that goes to `stocks-and-losses`, intake of `unknown-origin`. */
  readonly remainders: readonly KnownLink[];
}

const STOCKS: Special = 'stocks-and-losses';
const UNKNOWN: Special = 'unknown-origin';
/** Remainders below this share of the leg are rounding of the fit. */
const ROUNDING = 1e-9;

/**
 * Scales the links of one leg to the totals of its ends by biproportional fitting (see `fit`). An end without a
 * stated total keeps the sum of its links. Where the two sides do not sum to the same, or where no scaling of these
 * links meets both, the links stay within every total and the rest is named: nothing is smeared over other places.
 * @param supply stated totals of origins, in tonnes of the leg.
 * @param intake stated totals of destinations, in the same unit.
 */
export function balanceToTotals(
  links: readonly KnownLink[],
  supply: ReadonlyMap<string, number>,
  intake: ReadonlyMap<string, number>,
): Balanced {
  const rows = totals(links, supply, ({ origin }) => origin);
  const columns = totals(links, intake, ({ destination }) => destination);
  const isStated = (stated: ReadonlyMap<string, number>, ends: ReadonlyMap<string, number>) =>
    [...ends.keys()].some((end) => stated.has(end));
  // A side without stated totals follows the other one: only proportions are known of it.
  if (!isStated(intake, columns)) return scaleRows(links, rows);
  const values = trim(links, fitLinks(links, rows, columns), rows, columns);
  return { values, remainders: remaindersOf(links, values, rows, columns) };
}

function scaleRows(links: readonly KnownLink[], rows: ReadonlyMap<string, number>): Balanced {
  const sums = totals(links, new Map(), ({ origin }) => origin);
  const values = links.map(({ origin, tonnes }) => {
    const before = valueAt(sums, origin);
    return before > 0 ? tonnes * (valueAt(rows, origin) / before) : 0;
  });
  const unexplained = [...rows].filter(([row, total]) => total > 0 && !(valueAt(sums, row) > 0));
  const remainders = unexplained.map(([origin, tonnes]) => ({ origin, destination: STOCKS, tonnes }));
  return { values, remainders };
}

/** The table of links with one special row or column that takes the difference of the two sides. */
function fitLinks(
  links: readonly KnownLink[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): readonly number[] {
  const known = links.flatMap((link, index) => (link.tonnes > 0 ? [{ ...link, index }] : []));
  const cells: Cell[] = known.map(({ origin, destination, tonnes }) => {
    return { row: origin, column: destination, seed: tonnes, low: 0, high: Infinity };
  });
  const surplus = sum(rows.values()) - sum(columns.values());
  const rowTotals = new Map(rows);
  const columnTotals = new Map(columns);
  if (surplus > 0) {
    columnTotals.set(STOCKS, surplus);
    for (const [row, seed] of rows)
      if (seed > 0) cells.push({ row, column: STOCKS, seed, low: 0, high: Infinity });
  } else if (surplus < 0) {
    rowTotals.set(UNKNOWN, -surplus);
    for (const [column, seed] of columns)
      if (seed > 0) cells.push({ row: UNKNOWN, column, seed, low: 0, high: Infinity });
  }
  const fitted = fit(cells, rowTotals, columnTotals, { tolerance: 1e-10, maxSweeps: 1000 });
  const values = links.map(() => 0);
  known.forEach(({ index }, position) => (values[index] = fitted.values[position] ?? 0));
  return values;
}

/** Brings what the fit left above a total down to it, rows first. */
function trim(
  links: readonly KnownLink[],
  values: readonly number[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): number[] {
  const rowSums = sumsOf(links, values, ({ origin }) => origin);
  const inRows = links.map(({ origin }, index) => share(rows, rowSums, origin) * (values[index] ?? 0));
  const columnSums = sumsOf(links, inRows, ({ destination }) => destination);
  return links.map(
    ({ destination }, index) => share(columns, columnSums, destination) * (inRows[index] ?? 0),
  );
}

function share(totals: ReadonlyMap<string, number>, sums: ReadonlyMap<string, number>, key: string): number {
  const found = valueAt(sums, key);
  return found > valueAt(totals, key) ? valueAt(totals, key) / found : 1;
}

function remaindersOf(
  links: readonly KnownLink[],
  values: readonly number[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): KnownLink[] {
  const smallest = ROUNDING * Math.max(sum(rows.values()), sum(columns.values()));
  const rowSums = sumsOf(links, values, ({ origin }) => origin);
  const columnSums = sumsOf(links, values, ({ destination }) => destination);
  return [
    ...[...rows].map(([origin, total]) => {
      return { origin, destination: STOCKS as string, tonnes: total - valueAt(rowSums, origin) };
    }),
    ...[...columns].map(([destination, total]) => {
      return { origin: UNKNOWN as string, destination, tonnes: total - valueAt(columnSums, destination) };
    }),
  ].filter(({ tonnes }) => tonnes > smallest);
}

/** Stated totals where there are, else the sums of the links. */
function totals(
  links: readonly KnownLink[],
  stated: ReadonlyMap<string, number>,
  keyOf: (link: KnownLink) => string,
): Map<string, number> {
  const found = sumsOf(
    links,
    links.map(({ tonnes }) => tonnes),
    keyOf,
  );
  for (const key of found.keys()) {
    const total = stated.get(key);
    if (total !== undefined) found.set(key, total);
  }
  return found;
}

function sumsOf(
  links: readonly KnownLink[],
  values: readonly number[],
  keyOf: (link: KnownLink) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  links.forEach((link, index) => {
    sums.set(keyOf(link), valueAt(sums, keyOf(link)) + (values[index] ?? 0));
  });
  return sums;
}

function valueAt(values: ReadonlyMap<string, number>, key: string): number {
  return values.get(key) ?? 0;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
