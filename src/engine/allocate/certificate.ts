import { cellDistance, dualValue } from './dual.ts';
import { BUYER, type Factors, type Problem } from './problem.ts';
import { total } from './roundToFeasible.ts';

/** How good a set of flows is, in shares of world demand. */
export interface Certificate {
  /** Objective of the flows minus the lower bound given by the dual: the most that any other flows could gain. */
  readonly gap: number;
  /** Sum of demand that is not met. */
  readonly unmet: number;
}

/** Objective of feasible flows: sum of distances plus the price of unmet demand. */
export function primalValue(problem: Problem, flows: Float64Array): number {
  const { prior, threshold } = problem.cells;
  let sum = 0;
  for (let cell = 0; cell < flows.length; cell++)
    sum += cellDistance(prior[cell]!, threshold[cell]!, flows[cell]!);
  for (let node = 0; node < problem.nodeCount; node++) {
    if (problem.kind[node] === BUYER) sum += Math.log(problem.maxPull[node]!) * unmetAt(problem, flows, node);
  }
  return sum;
}

/** Demand of a buyer minus what reaches it, never below 0. */
export function unmetAt(problem: Problem, flows: Float64Array, node: number): number {
  return Math.max(0, problem.capacity[node]! - total(flows, problem.incoming, node));
}

/** Proof of quality by weak duality: no feasible flows have an objective below the dual's value. */
export function certify(problem: Problem, factors: Factors, flows: Float64Array): Certificate {
  let unmet = 0;
  for (let node = 0; node < problem.nodeCount; node++) {
    if (problem.kind[node] === BUYER) unmet += unmetAt(problem, flows, node);
  }
  const gap = primalValue(problem, flows) - dualValue(problem, factors);
  return { gap: Math.abs(gap) / problem.world, unmet: unmet / problem.world };
}
