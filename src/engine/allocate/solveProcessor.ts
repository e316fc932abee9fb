import type { Problem } from './problem.ts';
import { isStraight, probe, type Probe, type Side } from './side.ts';
import { holdLimited, solveEnd, type SegmentFactors } from './solveEnd.ts';

const LARGEST_LOG = 60;
const RELATIVE = 1e-14;
const MAX_STEPS = 200;
const a: Probe = { flow: 0, slope: 0 };
const b: Probe = { flow: 0, slope: 0 };

/** Reused answer: factors of both sides of one processor. */
export interface ProcessorFactors {
  /** Output. */
  throughput: number;
  buyFree: number;
  buyLimited: number;
  sell: SegmentFactors;
}

/**
 * The price p of a processor at which what it takes in equals what it sells:
 *
 *     yield * In(e^(yield p)) = min(capacity, Out(e^-p))
 *
 * with straight cells only and no joint limit binding this is
 * `throughput = min(capacity, Z^(y/(1+y)) * (y A)^(1/(1+y)))`: the (weighted) geometric mean of what downstream
 * pulls, Z, and what upstream pushes, A. Otherwise Newton on ln(in/out), which is increasing in p, in a bracket.
 * `margin` (at most 1) is a mark-down of the pull, the price of a capacity that is shared with another node.
 */
export function solveProcessor(
  problem: Problem,
  node: number,
  capacity: number,
  margin: number,
  startFactor: number,
  answer: ProcessorFactors,
): void {
  const { sales, purchases } = problem;
  const y = problem.yields[node]!;
  const exportLimit = problem.exportLimit[node]!;
  const outsideLimit = problem.outsideLimit[node]!;
  const isLinear = isStraight(sales, node) && isStraight(purchases, node);
  if (isLinear && solveStraight(problem, node, capacity, margin, answer)) return;

  let low = -LARGEST_LOG;
  let high = LARGEST_LOG;
  let p = Math.min(high, Math.max(low, Math.log(startFactor) / y));
  let intake = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    total(purchases, node, Math.exp(y * p), outsideLimit);
    intake = y * a.flow;
    const intakeSlope = y * y * a.slope * Math.exp(y * p);
    total(sales, node, margin * Math.exp(-p), exportLimit);
    const isFull = a.flow > capacity;
    const output = isFull ? capacity : a.flow;
    const outputSlope = isFull ? 0 : a.slope * margin * Math.exp(-p);
    if (Math.abs(intake - output) <= RELATIVE * output || high - low < 1e-15) break;
    if (intake > output) high = p;
    else low = p;
    const slope = intake > 0 && output > 0 ? intakeSlope / intake + outputSlope / output : 0;
    let next = slope > 0 ? p - Math.log(intake / output) / slope : (low + high) / 2;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (next === p) break;
    p = next;
  }
  answer.throughput = Math.min(capacity, intake);
  answer.buyFree = Math.exp(y * p);
  answer.buyLimited =
    outsideLimit < Infinity ? holdLimited(purchases, node, outsideLimit, answer.buyFree) : answer.buyFree;
  const slack = 1 + 1e-13; // a root found to 1e-14 must not look like a binding capacity
  solveEnd(sales, node, Math.min(capacity, intake * slack), exportLimit, margin * Math.exp(-p), answer.sell);
}

/** The closed formula; false where a joint limit binds or a side is empty. */
function solveStraight(
  { sales, purchases, yields, exportLimit, outsideLimit }: Problem,
  node: number,
  capacity: number,
  margin: number,
  answer: ProcessorFactors,
): boolean {
  const y = yields[node]!;
  const outside = purchases.sum[2 * node + 1]!;
  const push = purchases.sum[2 * node]! + outside;
  const restricted = sales.sum[2 * node + 1]!;
  const pull = sales.sum[2 * node]! + restricted;
  if (!(push > 0) || !(pull > 0)) return false;
  const marked = margin * pull;
  const wanted =
    y === 1 ? Math.sqrt(marked * push) : Math.exp((y * Math.log(marked) + Math.log(y * push)) / (1 + y));
  const throughput = Math.min(capacity, wanted);
  const sell = throughput / pull;
  const buy = throughput / (y * push);
  if (restricted * sell > exportLimit[node]! || outside * buy > outsideLimit[node]!) return false;
  answer.throughput = throughput;
  answer.buyFree = answer.buyLimited = buy;
  answer.sell.free = answer.sell.limited = sell;
  return true;
}

/** Flow and slope of a whole side at one factor, its limited segment held at `limit`; left in `a`. */
function total(side: Side, node: number, factor: number, limit: number): void {
  probe(side, 2 * node, factor, a);
  probe(side, 2 * node + 1, factor, b);
  if (b.flow > limit) a.flow += limit;
  else {
    a.flow += b.flow;
    a.slope += b.slope;
  }
}
