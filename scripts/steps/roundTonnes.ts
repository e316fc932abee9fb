const DECIMALS = 1e6;

/** Tonnes as published: six decimals, so that sums of flows can be checked to 1e-9 of any total. */
export function roundTonnes(tonnes: number): number {
  return Math.round(tonnes * DECIMALS) / DECIMALS;
}

/** A lower bound never ends above its figure by rounding. */
export function roundDown(tonnes: number): number {
  return Math.floor(tonnes * DECIMALS) / DECIMALS;
}

export function roundUp(tonnes: number): number {
  return Math.ceil(tonnes * DECIMALS) / DECIMALS;
}
