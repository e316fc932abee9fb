/** One cell of the table to be fitted: an origin (row), a destination (column), a first guess and bounds. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  /** First guess, above 0. */
  readonly seed: number;
  readonly low: number;
  readonly high: number;
}

export interface Fitted {
  /** Value of each cell, in the order given. */
  readonly values: readonly number[];
  readonly sweeps: number;
  /** Largest gap between a margin and its target, as a share of the table's total. */
  readonly gap: number;
}

export interface FitOptions {
  readonly tolerance?: number;
  readonly maxSweeps?: number;
}

/**
 * Bounded biproportional fitting: the table nearest to the seeds (Kullback-Leibler) whose rows and columns
 * sum to the totals and whose cells keep their bounds:
 *
 *   x_ij = clamp(seed_ij * r_i * s_j, low_ij, high_ij),   sum_j x_ij = R_i,   sum_i x_ij = C_j
 *
 * Rows and columns take turns; each multiplier is solved exactly, because the sum of clamped cells is a
 * monotone, piecewise linear function of it. Without bounds this is RAS (Deming and Stephan 1940,
 * doi:10.1214/aoms/1177731829; Bacharach 1970); with bounds it is coordinate ascent on the dual of the same
 * problem (Lamond and Stewart 1981, doi:10.1016/0191-2615(81)90010-2).
 *
 * `gap` above the tolerance means that no such table was found: the caller decides what that means.
 * @throws RangeError on a seed that is not positive, crossed bounds, or a cell outside the margins.
 */
export function fit(
  cells: readonly Cell[],
  rowTotals: ReadonlyMap<string, number>,
  columnTotals: ReadonlyMap<string, number>,
  { tolerance = 1e-12, maxSweeps = 4000 }: FitOptions = {},
): Fitted {
  const rows = lines(cells, rowTotals, (cell) => cell.row);
  const columns = lines(cells, columnTotals, (cell) => cell.column);
  const total = Math.max(sum(rowTotals.values()), sum(columnTotals.values()), Number.MIN_VALUE);
  const rowFactor = new Float64Array(cells.length).fill(1);
  const columnFactor = new Float64Array(cells.length).fill(1);
  const valueOf = (index: number) => {
    const { seed, low, high } = at(cells, index);
    return clamp(seed * at(rowFactor, index) * at(columnFactor, index), low, high);
  };

  let gap = Infinity;
  let sweeps = 0;
  let before = Infinity;
  while (gap > tolerance && sweeps < maxSweeps) {
    sweeps += 1;
    for (const row of rows) solveLine(cells, row, rowFactor, columnFactor);
    for (const column of columns) solveLine(cells, column, columnFactor, rowFactor);
    const miss = (line: Line) => Math.abs(sumOver(line.members, valueOf) - line.total);
    gap = (maxOver(rows, miss) + maxOver(columns, miss)) / total;
    if (sweeps % STALL_CHECK === 0) {
      if (gap > 0.97 * before) break; // bounds that contradict the margins: the gap stands still
      before = gap;
    }
  }
  return { values: cells.map((_, index) => valueOf(index)), sweeps, gap };
}

/** Every so many sweeps the gap must have shrunk by three percent, else the fit gives up. */
const STALL_CHECK = 100;

interface Line {
  readonly total: number;
  readonly members: readonly number[];
}

function lines(
  cells: readonly Cell[],
  totals: ReadonlyMap<string, number>,
  keyOf: (cell: Cell) => string,
): Line[] {
  const members = new Map<string, number[]>([...totals.keys()].map((key) => [key, []]));
  cells.forEach((cell, index) => {
    const line = members.get(keyOf(cell));
    if (line === undefined || !(cell.seed > 0) || cell.low > cell.high || cell.low < 0) {
      throw new RangeError(
        `Expected a cell inside the margins with seed > 0 and 0 <= low <= high, found ${JSON.stringify(cell)}`,
      );
    }
    line.push(index);
  });
  return [...totals].map(([key, total]) => ({ total, members: members.get(key) ?? [] }));
}

/** Sets the line's own factor so that its clamped cells sum to its total, as far as their bounds allow. */
function solveLine(
  cells: readonly Cell[],
  { total, members }: Line,
  own: Float64Array,
  other: Float64Array,
): void {
  const slopeOf = (index: number) => at(cells, index).seed * at(other, index);
  const plain = total / sumOver(members, slopeOf);
  const isFree = (index: number) => {
    const value = slopeOf(index) * plain;
    return value >= at(cells, index).low && value <= at(cells, index).high;
  };
  const factor = members.every(isFree) ? plain : boundedFactor(cells, total, members, slopeOf);
  for (const index of members) own[index] = Math.max(factor, SMALLEST_FACTOR);
}

/** Where the sum of clamped cells meets the total: between two bends it is base + slope x factor. */
function boundedFactor(
  cells: readonly Cell[],
  total: number,
  members: readonly number[],
  slopeOf: (index: number) => number,
): number {
  const valueAt = (factor: number) => (index: number) =>
    clamp(slopeOf(index) * factor, at(cells, index).low, at(cells, index).high);
  const bends = members
    .flatMap((index) => [at(cells, index).low / slopeOf(index), at(cells, index).high / slopeOf(index)])
    .filter((bend) => bend > 0 && Number.isFinite(bend))
    .sort((a, b) => a - b);
  let below = 0;
  let above = bends.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (sumOver(members, valueAt(at(bends, middle))) < total) below = middle + 1;
    else above = middle;
  }
  const from = below === 0 ? 0 : at(bends, below - 1);
  const probe = below === bends.length ? from * 2 + 1 : (from + at(bends, below)) / 2;
  const isFree = (index: number) => {
    const value = slopeOf(index) * probe;
    return value > at(cells, index).low && value < at(cells, index).high;
  };
  const free = members.filter(isFree);
  const base = sumOver(members, (index) => (isFree(index) ? 0 : valueAt(probe)(index)));
  return free.length === 0 ? probe : (total - base) / sumOver(free, slopeOf);
}

/** Keeps a line whose total is 0 out of the way without dividing by 0. */
const SMALLEST_FACTOR = 1e-300;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function sumOver<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}

function maxOver<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let largest = 0;
  for (const item of items) largest = Math.max(largest, value(item));
  return largest;
}

function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Expected an index below ${values.length}, found ${index}`);
  return value;
}
