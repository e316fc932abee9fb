import type { Range } from './range.ts';
import { intervalsOf, type SupplyRow } from './supplyRow.ts';

/**
 * SSR = sum over members of supply / sum over members of use
 *
 * Self-sufficiency ratio of a bloc at one stage (FAO, Food Balance Sheets: production over domestic use):
 * what the bloc could cover by itself if all of its own output stayed. Above 1 it could export.
 * "Other countries" are members of no bloc. `null` when the members' use is 0 or has no known part.
 */
export function selfSufficiency(
  supply: readonly SupplyRow[],
  use: readonly SupplyRow[],
  members: ReadonlySet<string>,
): Range | null {
  const made = totalOf(supply, members);
  const used = totalOf(use, members);
  if (!(used.low > 0)) return null;
  return {
    low: used.high === Infinity ? 0 : made.low / used.high,
    high: made.high / used.low,
  };
}

function totalOf(rows: readonly SupplyRow[], members: ReadonlySet<string>): Range {
  const inside = intervalsOf(rows).filter((row) => members.has(row.country) && !row.divisible);
  return {
    low: inside.reduce((sum, row) => sum + row.low, 0),
    high: inside.reduce((sum, row) => sum + row.high, 0),
  };
}
