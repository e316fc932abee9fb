import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

const BINDING = 1e-12;

/**
 * Which multipliers are free to move at the present factors, and what they move: variable v shifts the log
 * factor of selling segment s by `sellWeight[s]` if `sellVariable[s] === v`, of buying segments likewise; -1 = fixed.
 */
export interface ActiveSet {
  count: number;
  /** How many of them belong to nodes of an even level. */
  evens: number;
  /** By variable: 0 or 1 as its node's level is even or odd, and its place among those of that parity. */
  readonly parity: Uint8Array;
  readonly rank: Int32Array;
  readonly sellVariable: Int32Array;
  readonly buyVariable: Int32Array;
  readonly sellWeight: Float64Array;
  readonly buyWeight: Float64Array;
  /** Derivative of the limits' part of the dual by each variable. */
  readonly pledged: Float64Array;
}

export function emptyActiveSet(nodeCount: number): ActiveSet {
  return {
    count: 0,
    evens: 0,
    parity: new Uint8Array(4 * nodeCount),
    rank: new Int32Array(4 * nodeCount),
    sellVariable: new Int32Array(2 * nodeCount),
    buyVariable: new Int32Array(2 * nodeCount),
    sellWeight: new Float64Array(2 * nodeCount),
    buyWeight: new Float64Array(2 * nodeCount),
    pledged: new Float64Array(4 * nodeCount),
  };
}

/** Reads the active limits off the factors: a limit binds where its multiplier is not zero. */
export function readActiveSet(problem: Problem, factors: Factors, set: ActiveSet): void {
  set.count = 0;
  set.evens = 0;
  set.sellVariable.fill(-1);
  set.buyVariable.fill(-1);
  for (let level = 0; level < problem.levelStart.length - 1; level++) {
    const before = set.count;
    for (let node = problem.levelStart[level]!; node < problem.levelStart[level + 1]!; node++) {
      if (problem.kind[node] === SUPPLIER) readSupplier(problem, factors, set, node);
      else if (problem.kind[node] === BUYER) readBuyer(problem, factors, set, node);
      else if (problem.kind[node] === PROCESSOR) readProcessor(problem, factors, set, node);
    }
    rankLevel(set, before, level % 2);
  }
}

function rankLevel(set: ActiveSet, before: number, parity: number): void {
  let next = parity === 0 ? set.evens : before - set.evens;
  for (let v = before; v < set.count; v++) {
    set.parity[v] = parity;
    set.rank[v] = next++;
  }
  if (parity === 0) set.evens = next;
}

function readSupplier(problem: Problem, { sell }: Factors, set: ActiveSet, node: number): void {
  const free = 2 * node;
  const main = sell[free]! < 1 - BINDING ? newVariable(set, problem.capacity[node]!) : -1;
  bindSell(set, free, main, 1);
  limitSell(problem, sell, set, node, main, 1);
}

function readBuyer(problem: Problem, { buy }: Factors, set: ActiveSet, node: number): void {
  const free = 2 * node;
  const main =
    buy[free]! < problem.maxPull[node]! * (1 - BINDING) ? newVariable(set, problem.capacity[node]!) : -1;
  bindBuy(set, free, main, 1);
  limitBuy(problem, buy, set, node, main, 1);
}

function readProcessor(problem: Problem, { sell, buy }: Factors, set: ActiveSet, node: number): void {
  const free = 2 * node;
  const y = problem.yields[node]!;
  // Partners keep their common mark-down for the step; the next round sets it exactly.
  const isAlone = problem.partner[node]! < 0;
  const isFull = isAlone && Math.log(sell[free]!) + Math.log(buy[free]!) / y < -BINDING * 10;
  const capacity = problem.capacity[node]!;
  const price = newVariable(set, isFull ? capacity / y : 0);
  const selling = isFull ? newVariable(set, capacity) : price;
  const buyWeight = isFull ? 1 : y;
  const sellWeight = isFull ? 1 : -1;
  bindBuy(set, free, price, buyWeight);
  bindSell(set, free, selling, sellWeight);
  limitBuy(problem, buy, set, node, price, buyWeight);
  limitSell(problem, sell, set, node, selling, sellWeight);
}

/** The limited segment moves with the free one unless its limit binds; then the free one leaves the limit to it. */
function limitSell(
  problem: Problem,
  sell: Float64Array,
  set: ActiveSet,
  node: number,
  main: number,
  weight: number,
): void {
  const limited = 2 * node + 1;
  const limit = problem.exportLimit[node]!;
  const binds = limit < Infinity && sell[limited]! < sell[limited - 1]! * (1 - BINDING);
  bindSell(set, limited, binds ? newVariable(set, limit) : main, binds ? 1 : weight);
  if (binds && main >= 0) set.pledged[main]! -= weight * limit;
}

function limitBuy(
  problem: Problem,
  buy: Float64Array,
  set: ActiveSet,
  node: number,
  main: number,
  weight: number,
): void {
  const limited = 2 * node + 1;
  const limit = problem.outsideLimit[node]!;
  const binds = limit < Infinity && buy[limited]! < buy[limited - 1]! * (1 - BINDING);
  bindBuy(set, limited, binds ? newVariable(set, limit) : main, binds ? 1 : weight);
  if (binds && main >= 0) set.pledged[main]! -= weight * limit;
}

function newVariable(set: ActiveSet, pledged: number): number {
  set.pledged[set.count] = pledged;
  return set.count++;
}

function bindSell(set: ActiveSet, segment: number, variable: number, weight: number): void {
  set.sellVariable[segment] = variable;
  set.sellWeight[segment] = weight;
}

function bindBuy(set: ActiveSet, segment: number, variable: number, weight: number): void {
  set.buyVariable[segment] = variable;
  set.buyWeight[segment] = weight;
}
