import { mapRange, type Range } from './range.ts';

export interface SupplyRiskTerms {
  /** HHI_WGI,t of world supply, where the material is judged on it. */
  readonly global: Range | null;
  /** HHI_WGI,t of the supply that the region itself buys, where it is known. */
  readonly sourcing: Range | null;
  /** IR, 0-1; needed when both supplies are there. */
  readonly importReliance: number | null;
  /** EoL-RIR, 0-1: share of demand met by recycling at end of life. */
  readonly recycledInput: number;
  /** SI_SR, 0-1: 1 when nothing can take the material's place. */
  readonly substitution: number;
}

/**
 * SR = [ HHI_global x IR/2 + HHI_sourcing x (1 - IR/2) ] x (1 - EoL_RIR) x SI_SR
 *
 * European Commission (2017), doi 10.2873/769526. Where only one of the two supplies is known it stands
 * alone, as the "GS only" and "EUS only" rows of the Commission's table do. A list of 2017 called a
 * material critical from SR 1.0 on.
 * `null` when neither supply is known, or both are but import reliance is not.
 * @throws RangeError when a fraction lies outside 0-1.
 */
export function supplyRisk(terms: SupplyRiskTerms): Range | null {
  for (const name of ['importReliance', 'recycledInput', 'substitution'] as const) {
    const value = terms[name];
    if (value !== null && !(value >= 0 && value <= 1)) {
      throw new RangeError(`Expected ${name} as a fraction from 0 to 1, found ${value}`);
    }
  }
  const core = weighted(terms);
  return core && mapRange(core, (value) => value * (1 - terms.recycledInput) * terms.substitution);
}

function weighted({ global, sourcing, importReliance }: SupplyRiskTerms): Range | null {
  if (global === null) return sourcing;
  if (sourcing === null) return global;
  if (importReliance === null) return null;
  const half = importReliance / 2;
  return {
    low: global.low * half + sourcing.low * (1 - half),
    high: global.high * half + sourcing.high * (1 - half),
  };
}
