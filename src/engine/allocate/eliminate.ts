import type { NewtonSpace } from './newtonSpace.ts';

/** Pivots below this part of their diagonal are rounding: nothing holds that direction, so it is left alone. */
const FLAT = 1e-12;

/** Work arrays, grown when a system needs more. */
let crossing = new Float64Array(0);
let matrix = new Float64Array(0);
let touched = new Int32Array(0);

/**
 * Solves `(H + damping diag H) step = gradient` exactly, for systems of few variables.
 *
 * Nodes of one parity of level share no cell, so H is diagonal within each parity and the larger half is eliminated
 * at once: with D the eliminated diagonal, E the kept one and B between them,
 *
 *     (E - B' D^-1 B) step_kept = g_kept - B' D^-1 g_gone,     step_gone = D^-1 (g_gone - B step_kept)
 *
 * and the small dense system left is factored by Cholesky.
 */
export function solveExactly(space: NewtonSpace, cells: number, damping: number): void {
  const { active, gradient, diagonal, step } = space;
  const { count, evens } = active;
  const odds = count - evens;
  const keptParity = evens < odds ? 0 : 1;
  const kept = Math.min(evens, odds);
  const gone = count - kept;
  prepare(kept, gone);
  fillCrossing(space, cells, kept, keptParity);
  const { parity, rank } = active;
  for (let v = 0; v < count; v++) {
    // A variable that moves no flow stays where it is.
    if (!(diagonal[v]! > 0)) gradient[v] = 0;
    diagonal[v] = diagonal[v]! > 0 ? diagonal[v]! * (1 + damping) : 1;
    if (parity[v] !== keptParity) continue;
    matrix[rank[v]! * (kept + 1)] = diagonal[v]!;
    matrix[kept * kept + rank[v]!] = gradient[v]!;
  }
  for (let v = 0; v < count; v++) {
    if (parity[v] !== keptParity) eliminate(rank[v]! * kept, kept, 1 / diagonal[v]!, gradient[v]!);
  }
  solveDense(kept);
  for (let v = 0; v < count; v++) {
    if (parity[v] === keptParity) step[v] = matrix[kept * kept + rank[v]!]!;
    else step[v] = (gradient[v]! - crossed(rank[v]! * kept, kept)) / diagonal[v]!;
  }
}

function prepare(kept: number, gone: number): void {
  if (crossing.length < gone * kept) crossing = new Float64Array(2 * gone * kept);
  else crossing.fill(0, 0, gone * kept);
  // The right-hand side stands behind the matrix.
  if (matrix.length < kept * (kept + 1)) matrix = new Float64Array(2 * kept * (kept + 1));
  else matrix.fill(0, 0, kept * (kept + 1));
  if (touched.length < kept) touched = new Int32Array(2 * kept);
}

/** B: a row per eliminated variable. */
function fillCrossing(space: NewtonSpace, cells: number, kept: number, keptParity: number): void {
  const { first, second, firstWeight, secondWeight, stiffness, active } = space;
  const { parity, rank } = active;
  for (let cell = 0; cell < cells; cell++) {
    const i = first[cell]!;
    const j = second[cell]!;
    const k = stiffness[cell]!;
    if (k === 0 || i < 0 || j < 0) continue;
    const row = parity[i] === keptParity ? j : i;
    const column = row === i ? j : i;
    crossing[rank[row]! * kept + rank[column]!]! += firstWeight[cell]! * secondWeight[cell]! * k;
  }
}

/** Takes one row of B out of the kept system. */
function eliminate(row: number, kept: number, inverse: number, gradient: number): void {
  let many = 0;
  for (let column = 0; column < kept; column++) {
    if (crossing[row + column] !== 0) touched[many++] = column;
  }
  for (let a = 0; a < many; a++) {
    const at = touched[a]!;
    const share = crossing[row + at]! * inverse;
    matrix[kept * kept + at]! -= share * gradient;
    for (let b = 0; b <= a; b++) matrix[at * kept + touched[b]!]! -= share * crossing[row + touched[b]!]!;
  }
}

/** Cholesky of the lower half of `matrix` in place, then both substitutions on the right-hand side. */
function solveDense(n: number): void {
  const right = n * n;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const own = matrix[row + i]!;
    let value = matrix[right + i]!;
    let pivot = own;
    for (let j = 0; j < i; j++) {
      const other = j * n;
      let sum = matrix[row + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[row + k]! * matrix[other + k]!;
      const factor = (matrix[row + j] = sum * matrix[other + j]!);
      pivot -= factor * factor;
      value -= factor * matrix[right + j]!;
    }
    const inverse = pivot > FLAT * own ? 1 / Math.sqrt(pivot) : 0;
    matrix[row + i] = inverse;
    matrix[right + i] = value * inverse;
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = matrix[right + i]! * matrix[i * n + i]!;
    matrix[right + i] = value;
    for (let k = 0; k < i; k++) matrix[right + k]! -= matrix[i * n + k]! * value;
  }
}

function crossed(row: number, kept: number): number {
  let sum = 0;
  for (let column = 0; column < kept; column++)
    sum += crossing[row + column]! * matrix[kept * kept + column]!;
  return sum;
}
