import type { NewtonSpace } from './newtonSpace.ts';

const MOST_PASSES = 200;

/**
 * Conjugate gradients on `(H + damping diag H) step = gradient` down to `accuracy` of the first residual, with the
 * diagonal as preconditioner: a few passes over the cells, whatever the number of variables.
 */
export function solveRoughly(space: NewtonSpace, cells: number, damping: number, accuracy: number): void {
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
    applyCurvature(space, cells, damping);
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

/** image = (H + damping diag H) direction. */
function applyCurvature(space: NewtonSpace, cells: number, damping: number): void {
  const { first, second, firstWeight, secondWeight, stiffness, direction, image, diagonal } = space;
  for (let v = 0; v < space.active.count; v++) image[v] = damping * diagonal[v]! * direction[v]!;
  for (let cell = 0; cell < cells; cell++) {
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
