import type { Problem } from './problem.ts';
import { solveProcessor, type ProcessorFactors } from './solveProcessor.ts';

const LARGEST_LOG = 60;
const CLOSE = 1e-13;
const MAX_STEPS = 100;

/** Room for the answer of one processor. */
export function processorFactors(): ProcessorFactors {
  return { throughput: 0, buyFree: 1, buyLimited: 1, sell: { free: 1, limited: 1 } };
}

/**
 * Two streams of one plant: each finds its own price, and where together they would pass the plant's capacity a
 * common mark-down e^-k of their pull brings them to it. `ln(throughput)` falls with k, and for straight cells it is
 * a straight line, so false position in a bracket needs few steps.
 */
export function solvePartners(
  problem: Problem,
  node: number,
  partner: number,
  startFactors: Float64Array,
  own: ProcessorFactors,
  other: ProcessorFactors,
): void {
  const capacity = problem.capacity[node]!;
  const excess = (k: number): number => {
    solveProcessor(problem, node, Infinity, Math.exp(-k), startFactors[2 * node]!, own);
    solveProcessor(problem, partner, Infinity, Math.exp(-k), startFactors[2 * partner]!, other);
    return Math.log((own.throughput + other.throughput) / capacity);
  };
  let low = 0;
  let atLow = excess(low);
  if (!(atLow > CLOSE)) return;
  let high = LARGEST_LOG;
  let atHigh = excess(high);
  for (let step = 0; step < MAX_STEPS && high - low > Number.EPSILON * high; step++) {
    const isUsable = Number.isFinite(atHigh);
    const k = isUsable ? (low * atHigh - high * atLow) / (atHigh - atLow) : (low + high) / 2;
    const at = excess(k);
    if (Math.abs(at) <= CLOSE) return;
    if (at > 0) {
      low = k;
      atLow = at;
      if (isUsable) atHigh /= 2; // Illinois: keeps one end from sticking
    } else {
      high = k;
      atHigh = at;
      atLow /= 2;
    }
  }
}
