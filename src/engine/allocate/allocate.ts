import { newtonStep } from './newton.ts';
import { newtonSpace } from './newtonSpace.ts';
import { neutralFactors, type Factors, type Problem } from './problem.ts';
import { sweep } from './sweep.ts';

export interface AllocateOptions {
  /** Stop when one round moves less than this share of world demand. */
  readonly tolerance: number;
  readonly maxRounds: number;
  /** Plain alternation when false: slower, the same answer; the witness of the accelerated form in tests. */
  readonly accelerate: boolean;
}

export const ALLOCATE_OPTIONS: AllocateOptions = { tolerance: 1e-10, maxRounds: 2000, accelerate: true };

export interface Allocation {
  readonly factors: Factors;
  readonly rounds: number;
  /** Share of world demand that the last round still moved. */
  readonly moved: number;
  readonly converged: boolean;
}

/**
 * Solves a problem by alternation (`sweep`), helped by Newton's method on the dual (`newtonStep`) whenever
 * alternation alone is slow. Starts from `start` when given; the answer does not depend on it.
 */
export function allocate(
  problem: Problem,
  options: AllocateOptions = ALLOCATE_OPTIONS,
  start?: Factors,
): Allocation {
  const factors = start ?? neutralFactors(problem.nodeCount);
  const space = options.accelerate ? newtonSpace(problem) : null;
  let before = Infinity;
  let moved = Infinity;
  let rounds = 0;
  let atLastStep = 0;
  while (rounds < options.maxRounds) {
    moved = sweep(problem, factors);
    rounds++;
    if (moved < options.tolerance) break;
    const isSlow = rounds >= PLAIN_ROUNDS && moved > FAST * before;
    before = moved;
    if (!space || !isSlow) continue;
    const isSure = moved < NEAR && moved < FAST * atLastStep;
    atLastStep = moved;
    if (newtonStep(problem, factors, space, moved, isSure)) before = 0;
  }
  return { factors, rounds, moved, converged: moved < options.tolerance };
}

/** Rounds before the first acceleration: they find most of the limits that bind. */
const PLAIN_ROUNDS = 2;
/** A round that leaves less than this part of the movement is left to go on by itself. */
const FAST = 0.2;
/** Within this distance of the solution a step that follows a good one is as good as its theory. */
const NEAR = 1e-3;
