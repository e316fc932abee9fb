import { emptyActiveSet, readActiveSet, type ActiveSet } from './activeSet.ts';
import { dualValue } from './dual.ts';
import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

/** Work arrays of one problem, made once per solve. */
export interface NewtonSpace {
  readonly active: ActiveSet;
  /** Per cell: variables at its two ends (-1 = fixed), their weights, and d flow / d ln z. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly firstWeight: Float64Array;
  readonly secondWeight: Float64Array;
  readonly stiffness: Float64Array;
  readonly gradient: Float64Array;
  readonly diagonal: Float64Array;
  readonly step: Float64Array;
  readonly residual: Float64Array;
  readonly direction: Float64Array;
  readonly image: Float64Array;
  readonly trial: Factors;
}

export function newtonSpace(problem: Problem): NewtonSpace {
  const cells = problem.cells.prior.length;
  const vector = () => new Float64Array(4 * problem.nodeCount);
  const segments = 2 * problem.nodeCount;
  return {
    active: emptyActiveSet(problem.nodeCount),
    first: new Int32Array(cells),
    second: new Int32Array(cells),
    firstWeight: new Float64Array(cells),
    secondWeight: new Float64Array(cells),
    stiffness: new Float64Array(cells),
    gradient: vector(),
    diagonal: vector(),
    step: vector(),
    residual: vector(),
    direction: vector(),
    image: vector(),
    trial: { sell: new Float64Array(segments), buy: new Float64Array(segments) },
  };
}

/**
 * One step of Newton's method on the dual, the acceleration of the alternation. Near exact scarcity all prices
 * drift together and alternation needs hundreds of rounds; the curvature of the dual knows that direction.
 * The system `sum_cells stiffness (w_a v_a + w_b v_b)^2` is solved roughly by conjugate gradients with the diagonal
 * as preconditioner, so the work is a few passes over the cells. The step is halved until the dual does not fall;
 * without that test such accelerations can circle for ever.
 * @returns whether the factors were changed.
 */
export function newtonStep(
  problem: Problem,
  factors: Factors,
  space: NewtonSpace,
  accuracy: number,
): boolean {
  readActiveSet(problem, factors, space.active);
  linearise(problem, factors, space);
  solveRoughly(space, accuracy);
  const before = dualValue(problem, factors);
  const tolerated = before - 1e-14 * problem.world;
  let length = Math.min(1, LONGEST_STEP / largest(space.step, space.active.count));
  for (let halving = 0; halving < 5; halving++) {
    move(problem, factors, space, length);
    if (dualValue(problem, space.trial) >= tolerated) {
      factors.sell.set(space.trial.sell);
      factors.buy.set(space.trial.buy);
      return true;
    }
    length /= 4;
  }
  return false;
}

/** Longest step in log factors: a price may rise or fall by e^3 at once. */
const LONGEST_STEP = 3;
const MOST_PASSES = 200;

function linearise(problem: Problem, { sell, buy }: Factors, space: NewtonSpace): void {
  const { seller, buyer, prior, limit, threshold } = problem.cells;
  const { active, first, second, firstWeight, secondWeight, stiffness, gradient, diagonal } = space;
  const { sellVariable, buyVariable, sellWeight, buyWeight } = active;
  gradient.set(active.pledged);
  diagonal.fill(0, 0, active.count);
  for (let cell = 0; cell < prior.length; cell++) {
    const s = seller[cell]!;
    const b = buyer[cell]!;
    const z = sell[s]! * buy[b]!;
    const wanted = prior[cell]! * (z - threshold[cell]!);
    const isMoving = wanted > 0 && wanted < limit[cell]!;
    const flow = wanted > 0 ? Math.min(wanted, limit[cell]!) : 0;
    const k = isMoving ? prior[cell]! * z : 0;
    const i = (first[cell] = sellVariable[s]!);
    const j = (second[cell] = buyVariable[b]!);
    const wi = (firstWeight[cell] = i >= 0 ? sellWeight[s]! : 0);
    const wj = (secondWeight[cell] = j >= 0 ? buyWeight[b]! : 0);
    stiffness[cell] = k;
    if (i >= 0) {
      gradient[i]! -= wi * flow;
      diagonal[i]! += wi * wi * k;
    }
    if (j >= 0) {
      gradient[j]! -= wj * flow;
      diagonal[j]! += wj * wj * k;
    }
  }
}

/** Conjugate gradients on `H step = gradient` down to `accuracy` of the first residual. */
function solveRoughly(space: NewtonSpace, accuracy: number): void {
  const { gradient, diagonal, step, residual, direction, image } = space;
  const n = space.active.count;
  let size = 0;
  for (let v = 0; v < n; v++) {
    step[v] = 0;
    residual[v] = diagonal[v]! > 0 ? gradient[v]! : 0;
    direction[v] = diagonal[v]! > 0 ? residual[v]! / diagonal[v]! : 0;
    size += residual[v]! * direction[v]!;
  }
  const enough = accuracy * accuracy * size;
  for (let pass = 0; pass < MOST_PASSES && size > enough; pass++) {
    applyCurvature(space, n);
    let curvature = 0;
    for (let v = 0; v < n; v++) curvature += direction[v]! * image[v]!;
    if (!(curvature > 0)) return;
    const along = size / curvature;
    let nextSize = 0;
    for (let v = 0; v < n; v++) {
      step[v]! += along * direction[v]!;
      residual[v]! -= along * image[v]!;
      if (diagonal[v]! > 0) nextSize += (residual[v]! * residual[v]!) / diagonal[v]!;
    }
    const keep = nextSize / size;
    for (let v = 0; v < n; v++) {
      direction[v] = keep * direction[v]! + (diagonal[v]! > 0 ? residual[v]! / diagonal[v]! : 0);
    }
    size = nextSize;
  }
}

/** image = H direction, with a trace of the diagonal added so that a flat direction cannot run away. */
function applyCurvature(space: NewtonSpace, n: number): void {
  const { first, second, firstWeight, secondWeight, stiffness, direction, image, diagonal } = space;
  for (let v = 0; v < n; v++) image[v] = 1e-10 * diagonal[v]! * direction[v]!;
  for (let cell = 0; cell < stiffness.length; cell++) {
    const k = stiffness[cell]!;
    if (k === 0) continue;
    const i = first[cell]!;
    const j = second[cell]!;
    const wi = firstWeight[cell]!;
    const wj = secondWeight[cell]!;
    const force = k * ((i >= 0 ? wi * direction[i]! : 0) + (j >= 0 ? wj * direction[j]! : 0));
    if (i >= 0) image[i]! += wi * force;
    if (j >= 0) image[j]! += wj * force;
  }
}

function largest(values: Float64Array, count: number): number {
  let most = 1e-300;
  for (let v = 0; v < count; v++) most = Math.max(most, Math.abs(values[v]!));
  return most;
}

/** Trial factors: the step taken, then every multiplier brought back to its allowed side. */
function move(
  problem: Problem,
  factors: Factors,
  { active, step, trial }: NewtonSpace,
  length: number,
): void {
  shift(factors.sell, trial.sell, active.sellVariable, active.sellWeight, step, length);
  shift(factors.buy, trial.buy, active.buyVariable, active.buyWeight, step, length);
  const { sell, buy } = trial;
  for (let node = 0; node < problem.nodeCount; node++) {
    const free = 2 * node;
    const kind = problem.kind[node]!;
    if (kind === SUPPLIER) sell[free] = Math.min(1, sell[free]!);
    else if (kind === BUYER) buy[free] = Math.min(problem.maxPull[node]!, buy[free]!);
    else if (kind === PROCESSOR)
      sell[free] = Math.min(sell[free]!, Math.pow(buy[free]!, -1 / problem.yields[node]!));
    sell[free + 1] =
      problem.exportLimit[node]! < Infinity ? Math.min(sell[free]!, sell[free + 1]!) : sell[free]!;
    buy[free + 1] =
      problem.outsideLimit[node]! < Infinity ? Math.min(buy[free]!, buy[free + 1]!) : buy[free]!;
  }
}

function shift(
  from: Float64Array,
  to: Float64Array,
  variable: Int32Array,
  weight: Float64Array,
  step: Float64Array,
  length: number,
): void {
  for (let segment = 0; segment < from.length; segment++) {
    const v = variable[segment]!;
    to[segment] = v < 0 ? from[segment]! : from[segment]! * Math.exp(length * weight[segment]! * step[v]!);
  }
}
