import { readActiveSet } from './activeSet.ts';
import { solveRoughly } from './conjugateGradients.ts';
import { dualValue } from './dual.ts';
import { solveExactly } from './eliminate.ts';
import type { NewtonSpace } from './newtonSpace.ts';
import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

/** Longest step in log factors: a price may rise or fall by e^3 at once. */
const LONGEST_STEP = 3;
/** Up to this many variables in the smaller half an exact solution costs less than an iterated one. */
const FEW = 100;

/**
 * One step of Newton's method on the dual, the acceleration of the alternation. Near exact scarcity all prices
 * drift together and alternation needs hundreds of rounds; the curvature of the dual knows that direction.
 * The system is `H = sum_cells stiffness (w_a v_a + w_b v_b)^2`, damped in proportion to the distance from the
 * solution (Levenberg 1944), because prices that nothing holds yet would run away. The step is shortened until the
 * dual does not fall; without that test such accelerations can circle for ever.
 * @param moved share of world demand that the last round moved.
 * @param isSure leaves the test out: for a step from a point where the last one worked as Newton's method should.
 * @returns whether the factors were changed.
 */
export function newtonStep(
  problem: Problem,
  factors: Factors,
  space: NewtonSpace,
  moved: number,
  isSure: boolean,
): boolean {
  const cells = problem.cells.prior.length;
  const { active, trial } = space;
  readActiveSet(problem, factors, active);
  linearise(problem, factors, space);
  const damping = Math.max(1e-10, 0.01 * moved);
  if (Math.min(active.evens, active.count - active.evens) <= FEW) solveExactly(space, cells, damping);
  else solveRoughly(space, cells, damping, accuracyFor(moved));
  clip(space.step, active.count);
  const tolerated = isSure ? -Infinity : dualValue(problem, factors) - 1e-14 * problem.world;
  let length = 1;
  for (let cut = 0; cut < 5; cut++) {
    move(problem, factors, space, length);
    if (isSure || dualValue(problem, trial) >= tolerated) {
      copy(trial.sell, factors.sell);
      copy(trial.buy, factors.buy);
      return true;
    }
    length /= 4;
  }
  return false;
}

/** Inexact Newton: solve the linear system only as well as the present point deserves. */
function accuracyFor(moved: number): number {
  return Math.min(0.1, Math.max(1e-6, Math.sqrt(moved)));
}

function linearise(problem: Problem, { sell, buy }: Factors, space: NewtonSpace): void {
  const { seller, buyer, prior, limit, threshold } = problem.cells;
  const { active, first, second, firstWeight, secondWeight, stiffness, gradient, diagonal } = space;
  const { sellVariable, buyVariable, sellWeight, buyWeight } = active;
  for (let v = 0; v < active.count; v++) {
    gradient[v] = active.pledged[v]!;
    diagonal[v] = 0;
  }
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

/** Holds each variable back by itself: one that runs away must not stop the others. */
function clip(step: Float64Array, count: number): void {
  for (let v = 0; v < count; v++) step[v] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[v]!));
}

function copy(from: Float64Array, to: Float64Array): void {
  for (let at = 0; at < to.length; at++) to[at] = from[at]!;
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
