import { emptyActiveSet, readActiveSet } from './activeSet.ts';
import { solveRoughly, type NewtonSpace } from './conjugateGradients.ts';
import { dualValue } from './dual.ts';
import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

/** Work arrays for a problem. */
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
