const PER_TONNE = 1e6;

/** Tonnes as published: to the gram (1e-6 t). Totals must be sums of what this returns. */
export function roundTonnes(tonnes: number): number {
  return Math.round(tonnes * PER_TONNE) / PER_TONNE;
}
