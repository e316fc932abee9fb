import type { Highs } from 'highs';
import { BUYER, PROCESSOR, SUPPLIER, type Problem } from '#engine/allocate/problem.ts';

/** Rows `low <= sum value x <= high` of a linear program over the cells and one unmet amount per buyer. */
export interface Row {
  readonly low: number;
  readonly high: number;
  readonly index: number[];
  readonly value: number[];
}

/** The least possible shortage on the same routes and limits: minimise the sum of `cost` times x. */
export interface ShortageProgram {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly Row[];
}

/** Writes the limits and balances of a problem as a linear program whose objective is unmet demand. */
export function shortageProgram(problem: Problem): ShortageProgram {
  const { cells, nodeCount: n, kind, capacity, exportLimit, outsideLimit, yields } = problem;
  const count = cells.prior.length;
  const buyers = [...kind.keys()].filter((node) => kind[node] === BUYER);
  const cost = new Float64Array(count + buyers.length).fill(1, count);
  const upper = new Float64Array(count + buyers.length).fill(Infinity);
  upper.set(cells.limit);
  const rows: Row[] = [];
  const row = (low: number, high: number) => {
    const made: Row = { low, high, index: [], value: [] };
    if (low > -Infinity || high < Infinity) rows.push(made);
    return made;
  };
  const nodes = Array.from({ length: n }, (_, node) => ({
    output: row(-Infinity, kind[node] === BUYER ? Infinity : capacity[node]!),
    balance: row(...(kind[node] === PROCESSOR ? ([0, 0] as const) : ([-Infinity, Infinity] as const))),
    exports: row(-Infinity, exportLimit[node]!),
    outside: row(-Infinity, outsideLimit[node]!),
    intake: row(
      ...(kind[node] === BUYER
        ? ([capacity[node]!, capacity[node]!] as const)
        : ([-Infinity, Infinity] as const)),
    ),
  }));
  const put = (to: Row, at: number, value: number) => {
    to.index.push(at);
    to.value.push(value);
  };
  for (let cell = 0; cell < count; cell++) {
    const seller = nodes[cells.seller[cell]! >> 1]!;
    const buyerAt = cells.buyer[cell]! >> 1;
    const buyer = nodes[buyerAt]!;
    const partner = problem.partner[cells.seller[cell]! >> 1]!;
    put(seller.output, cell, 1);
    if (partner >= 0) put(nodes[partner]!.output, cell, 1);
    if (kind[cells.seller[cell]! >> 1] !== SUPPLIER) put(seller.balance, cell, -1);
    if (cells.seller[cell]! & 1) put(seller.exports, cell, 1);
    if (cells.buyer[cell]! & 1) put(buyer.outside, cell, 1);
    put(
      kind[buyerAt] === BUYER ? buyer.intake : buyer.balance,
      cell,
      kind[buyerAt] === BUYER ? 1 : yields[buyerAt]!,
    );
  }
  buyers.forEach((node, at) => put(nodes[node]!.intake, count + at, 1));
  return { cost, upper, rows: rows.filter((each) => each.index.length > 0) };
}

/** Solves the program with HiGHS: an independent solver as witness. */
export function leastShortage(highs: Highs, problem: Problem): number {
  const { cost, upper, rows } = shortageProgram(problem);
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ index }, at) => (starts[at + 1] = starts[at]! + index.length));
  const model = highs.createModel({
    numCols: cost.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: upper,
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ index }) => index)),
      values: Float64Array.from(rows.flatMap(({ value }) => value)),
    },
  });
  try {
    model.options.set({ output_flag: false });
    model.run();
    return model.getObjectiveValue();
  } finally {
    model.dispose();
  }
}
