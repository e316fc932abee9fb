import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

/**
 * The concave dual that the alternation climbs. At the optimum it equals the primal, and at any factors it is a
 * lower bound of it, so `primal - dual` certifies how far a set of flows is from the best one.
 *
 *     D = sum_cells -f*(ln z) + sum_nodes (limits x log multipliers)
 *     f*(ln z) = prior (z - 1)      for a trade of today
 */
export function dualValue(problem: Problem, factors: Factors): number {
  return cellTerms(problem, factors) + nodeTerms(problem, factors);
}

function cellTerms({ cells }: Problem, { sell, buy }: Factors): number {
  const { seller, buyer, prior, limit, threshold } = cells;
  let sum = 0;
  for (let cell = 0; cell < prior.length; cell++) {
    const z = sell[seller[cell]!]! * buy[buyer[cell]!]!;
    const b = prior[cell]!;
    if (limit[cell] === Infinity && threshold[cell] === 0) sum += b * (1 - z);
    else sum -= bentConjugate(b, threshold[cell]!, limit[cell]!, z);
  }
  return sum;
}

/** f*(ln z) = max over 0 <= x <= limit of x ln z - f(x), with f as in `cellDistance`. */
function bentConjugate(prior: number, threshold: number, limit: number, z: number): number {
  const atZero = threshold > 0 ? 0 : -prior;
  if (z <= threshold) return atZero;
  const full = limit / prior + threshold;
  const v = Math.min(z, full);
  const open =
    prior * (v - threshold) - (threshold > 0 ? prior * threshold * Math.log(v / threshold) : prior);
  return z > full ? open + limit * Math.log(z / full) : open;
}

/**
 * Distance of one flow from its prior: KL(x | b) for a trade of today; for a latent route the integral of
 * ln(s / b + threshold), which is 0 at x = 0 and makes the first tonne cost ln(threshold).
 */
export function cellDistance(prior: number, threshold: number, flow: number): number {
  if (threshold === 0) return flow > 0 ? flow * Math.log(flow / prior) - flow + prior : prior;
  if (flow === 0) return 0;
  const offset = prior * threshold;
  return (flow + offset) * Math.log(flow / prior + threshold) - flow - offset * Math.log(threshold);
}

function nodeTerms(problem: Problem, { sell, buy }: Factors): number {
  const { kind, capacity, exportLimit, outsideLimit } = problem;
  let sum = 0;
  for (let node = 0; node < problem.nodeCount; node++) {
    const free = 2 * node;
    const limited = free + 1;
    if (kind[node] === SUPPLIER) sum += weighted(capacity[node]!, Math.log(sell[free]!));
    if (kind[node] === BUYER) sum += capacity[node]! * Math.log(buy[free]!);
    if (kind[node] === PROCESSOR) sum += weighted(capacity[node]!, capacityLog(problem, sell, buy, node));
    if (exportLimit[node]! < Infinity)
      sum += weighted(exportLimit[node]!, Math.log(sell[limited]! / sell[free]!));
    if (outsideLimit[node]! < Infinity)
      sum += weighted(outsideLimit[node]!, Math.log(buy[limited]! / buy[free]!));
  }
  return sum;
}

/**
 * Log multiplier of a capacity, at most 0. Partners share one capacity, so it is counted once, with the stronger of
 * their multipliers: any such pair gives a valid bound, and at the optimum they agree.
 */
function capacityLog(problem: Problem, sell: Float64Array, buy: Float64Array, node: number): number {
  const other = problem.partner[node]!;
  if (other >= 0 && other < node) return 0;
  const own = pressureLog(problem, sell, buy, node);
  return other < 0 ? own : Math.min(own, pressureLog(problem, sell, buy, other));
}

function pressureLog({ yields }: Problem, sell: Float64Array, buy: Float64Array, node: number): number {
  return Math.log(sell[2 * node]!) + Math.log(buy[2 * node]!) / yields[node]!;
}

/** limit x multiplier, where a multiplier of zero (to rounding) costs nothing even if the limit is infinite. */
function weighted(limit: number, logFactor: number): number {
  return logFactor < 0 && limit < Infinity ? limit * logFactor : 0;
}
