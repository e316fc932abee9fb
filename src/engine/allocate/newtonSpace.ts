import { emptyActiveSet, type ActiveSet } from './activeSet.ts';
import type { Factors, Problem } from './problem.ts';

/** The linear system of one step of Newton's method, and the work arrays to solve it; long enough, not exact. */
export interface NewtonSpace {
  readonly active: ActiveSet;
  /** Per cell: variables at its two ends (-1 = fixed), their weights, and d flow / d ln z. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly firstWeight: Float64Array;
  readonly secondWeight: Float64Array;
  readonly stiffness: Float64Array;
  /** Per variable. */
  readonly gradient: Float64Array;
  readonly diagonal: Float64Array;
  readonly step: Float64Array;
  readonly residual: Float64Array;
  readonly direction: Float64Array;
  readonly image: Float64Array;
  readonly trial: Factors;
}

let spare: NewtonSpace = makeSpace(0, 0);

/**
 * Work arrays for a problem. They are the same for every problem that fits, because a slider solves many times a
 * second and arrays made anew each time would keep the garbage collector busy: use them before the next call only.
 */
export function newtonSpace(problem: Problem): NewtonSpace {
  const cells = problem.cells.prior.length;
  const isLarge = spare.first.length >= cells && spare.trial.sell.length >= 2 * problem.nodeCount;
  if (!isLarge) spare = makeSpace(problem.nodeCount, cells);
  return spare;
}

function makeSpace(nodes: number, cells: number): NewtonSpace {
  const vector = () => new Float64Array(4 * nodes);
  return {
    active: emptyActiveSet(nodes),
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
    trial: { sell: new Float64Array(2 * nodes), buy: new Float64Array(2 * nodes) },
  };
}
