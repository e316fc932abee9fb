import type { Range } from './range.ts';
import { intervalsOf, type SupplyInterval, type SupplyRow } from './supplyRow.ts';

/**
 * Who still wants the goods once the largest supplier is gone.
 * - `everyone`: all of the world's demand stays, the lost supplier's own included.
 * - `rest-of-world`: the lost supplier keeps its goods for itself, so its own demand goes with it. The share
 *   figures of the IEA's Global Critical Minerals Outlook 2025 are of this kind (read from their size: with
 *   all demand left in place they cannot be reached).
 */
export type RemainingDemand = 'everyone' | 'rest-of-world';

export interface NMinusOne {
  /** The largest supplier by what is known. */
  readonly lost: string;
  /** Remaining supply over remaining demand; 1 = the rest of the world is just served. */
  readonly coverage: Range;
}

/**
 * everyone:       N-1 = (S - s_1) / D
 * rest-of-world:  N-1 = (S - s_1) / (D - d_1)
 *
 * S supply, s_1 that of the largest supplier, D demand, d_1 demand of the same country. After the IEA's
 * N-1 measure (Global Critical Minerals Outlook 2025), itself the criterion of electricity and gas networks.
 * Withheld figures widen the range. `null` when no supplier is named or no demand remains.
 */
export function nMinusOne(
  supply: readonly SupplyRow[],
  demand: readonly SupplyRow[],
  remaining: RemainingDemand,
): NMinusOne | null {
  const suppliers = intervalsOf(supply);
  const leader = largest(suppliers.filter((row) => !row.divisible && row.low > 0));
  if (leader === null) return null;
  const buyers = intervalsOf(demand).filter(
    (row) => remaining === 'everyone' || row.country !== leader.country,
  );
  const left = totalOf(suppliers.filter((row) => row !== leader));
  const wanted = totalOf(buyers);
  if (!(wanted.low > 0)) return null;
  return {
    lost: leader.country,
    coverage: {
      low: wanted.high === Infinity ? 0 : left.low / wanted.high,
      high: left.high / wanted.low,
    },
  };
}

function largest(rows: readonly SupplyInterval[]): SupplyInterval | null {
  return rows.reduce<SupplyInterval | null>(
    (best, row) => (best === null || row.low > best.low ? row : best),
    null,
  );
}

function totalOf(rows: readonly SupplyInterval[]): Range {
  return {
    low: rows.reduce((sum, row) => sum + row.low, 0),
    high: rows.reduce((sum, row) => sum + row.high, 0),
  };
}
