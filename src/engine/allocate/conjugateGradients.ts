import type { ActiveSet } from './activeSet.ts';
import type { Factors } from './problem.ts';

const MOST_PASSES = 200;

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

/** Conjugate gradients on `H step = gradient` down to `accuracy` of the first residual. */
export function solveRoughly(space: NewtonSpace, accuracy: number): void {
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
