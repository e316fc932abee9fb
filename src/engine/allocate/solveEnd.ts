import { isStraight, probe, type Probe, type Side } from './side.ts';

const RELATIVE = 1e-14;
const MAX_STEPS = 200;
const free: Probe = { flow: 0, slope: 0 };
const held: Probe = { flow: 0, slope: 0 };

/** Reused answer: factors of the free and of the limited segment of one node. */
export interface SegmentFactors {
  free: number;
  limited: number;
}

/**
 * The largest factor x <= maxFactor at which one side of a node stays within its total and its joint limit:
 *
 *     F_free(x) + min(limit, F_limited(x)) <= total
 *
 * F is increasing and piecewise linear. With straight cells only the root is a quotient; else Newton's method
 * inside a shrinking bracket. The limited segment gets its own, smaller factor where its limit binds.
 */
export function solveEnd(
  side: Side,
  node: number,
  total: number,
  limit: number,
  maxFactor: number,
  answer: SegmentFactors,
): void {
  if (isStraight(side, node)) {
    solveStraight(side.sum[2 * node]!, side.sum[2 * node + 1]!, total, limit, maxFactor, answer);
    return;
  }
  answer.free = rootWithin(maxFactor, total, (x) => {
    probe(side, 2 * node, x, free);
    probe(side, 2 * node + 1, x, held);
    const isHeld = held.flow > limit;
    free.flow += isHeld ? limit : held.flow;
    if (!isHeld) free.slope += held.slope;
    return free;
  });
  answer.limited = holdLimited(side, node, limit, answer.free);
}

/** Factor of the limited segment: that of the free one unless its own limit binds first. */
export function holdLimited(side: Side, node: number, limit: number, maxFactor: number): number {
  probe(side, 2 * node + 1, maxFactor, held);
  if (held.flow <= limit) return maxFactor;
  return rootWithin(maxFactor, limit, (x) => {
    probe(side, 2 * node + 1, x, held);
    return held;
  });
}

function solveStraight(
  free: number,
  limited: number,
  total: number,
  limit: number,
  max: number,
  answer: SegmentFactors,
): void {
  const all = free + limited;
  answer.free = answer.limited = all * max <= total ? max : total / all;
  if (limited * answer.free <= limit) return;
  const rest = total - limit;
  answer.free = free * max > rest ? Math.max(0, rest) / free : max;
  answer.limited = Math.min(answer.free, limit / limited);
}

/** Largest x in (0, max] with f(x) <= target, f increasing and piecewise linear. */
function rootWithin(max: number, target: number, f: (x: number) => Probe): number {
  let low = 0;
  let high = max;
  let x = max;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { flow, slope } = f(x);
    const excess = flow - target;
    if (Math.abs(excess) <= RELATIVE * target) return x;
    if (excess > 0) high = x;
    else if (x >= max) return max;
    else low = x;
    let next = slope > 0 ? x - excess / slope : (low + high) / 2;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (next === x || high - low <= Number.EPSILON * high) return low > 0 ? low : x;
    x = next;
  }
  return x;
}
