import { hhi } from './hhi.ts';
import type { Range } from './range.ts';
import type { SupplyRow } from './supplyRow.ts';

/**
 * N = 1 / HHI: how many suppliers of equal size would be as concentrated
 * (the order-2 number of Hill 1973, doi 10.2307/1934352).
 *
 * The high end is infinite when all supply may be split among countries that no table names.
 * `null` when nothing is supplied or known.
 */
export function effectiveSuppliers(rows: readonly SupplyRow[], total: number | null = null): Range | null {
  const concentration = hhi(rows, total);
  return concentration === null ? null : { low: 1 / concentration.high, high: 1 / concentration.low };
}
