/** The solver leaves up to 1e-12 of demand open where all of it is met; the least real shortage of what ships is 4e-4. */
const TOLERANCE = 1e-9;

/** Whether a part of all demand goes unmet by more than the solver's tolerance. */
export function isShort(unmetShare: number): boolean {
  return unmetShare > TOLERANCE;
}
