import type { Range } from './range.ts';
import { squaredShares } from './squaredShares.ts';
import { checkTotal, intervalsOf, type SupplyRow } from './supplyRow.ts';

/** Ends of the European Commission's governance scale: 0 good, 10 bad. */
const GOVERNANCE_SCALE: Range = { low: 0, high: 10 };
/** Ends of t in the Commission's tables of 2023: 0.8 for EU members, up to 1.5 under export restrictions. */
const TRADE_PARAMETER_SCALE: Range = { low: 0.8, high: 1.5 };

export interface GovernedTerms {
  /** W_i, 0-10. A country that is missing has any value of the scale. */
  readonly governance: ReadonlyMap<string, number>;
  /** t_i. A country that is missing trades without agreement or restriction: 1, as the method sets it. */
  readonly trade: ReadonlyMap<string, number>;
}

/**
 * HHI_WGI,t = sum_i s_i^2 W_i t_i, from 0 to 15.
 *
 * European Commission, Methodology for establishing the EU list of critical raw materials (2017),
 * doi 10.2873/769526: s_i share of supply, W_i governance from the World Bank's indicators rescaled to 0-10,
 * t_i trade parameter. "Other countries" have no governance of their own: from 0 to 10 times the largest t.
 * `null` when nothing is supplied or known.
 */
export function governedHhi(
  rows: readonly SupplyRow[],
  { governance, trade }: GovernedTerms,
  total: number | null = null,
): Range | null {
  checkTotal(total);
  const terms = intervalsOf(rows).map(({ country, low, high, divisible }) => {
    const known = governance.get(country);
    const t = trade.get(country) ?? 1;
    check(country, 'governance', known ?? 0, GOVERNANCE_SCALE);
    check(country, 'trade parameter', t, TRADE_PARAMETER_SCALE);
    return {
      low,
      high,
      weightLow: divisible ? 0 : (known ?? GOVERNANCE_SCALE.low) * t,
      weightHigh: (known ?? GOVERNANCE_SCALE.high) * (divisible ? TRADE_PARAMETER_SCALE.high : t),
    };
  });
  return squaredShares(terms, total);
}

function check(country: string, what: string, value: number, scale: Range): void {
  if (!(value >= scale.low && value <= scale.high)) {
    throw new RangeError(
      `Expected the ${what} of ${country} from ${scale.low} to ${scale.high}, found ${value}`,
    );
  }
}
