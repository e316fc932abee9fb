import type { Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { rowKey } from '../read/rowKey.ts';
import { problemAt } from '../read/problemAt.ts';

const SET = ['commodity', 'stage', 'year'] as const;
/** Printed totals are rounded, and may leave out what the rows hold: more than this is an error. */
const MOST_ABOVE_PRINTED = 0.1;
/** world_totals.csv rounds its sums to one decimal. */
const ROUNDING = 1e-4;
/** Shares are printed to a whole percent or to one decimal. */
const SHARE_TOLERANCE = 0.6;

function sums(tables: Tables): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of tables.production) {
    const set = rowKey(row, SET);
    sums.set(set, (sums.get(set) ?? 0) + row.value);
  }
  return sums;
}

/**
 * The rows of a set add up to its world total as world_totals.csv states it, and to no more than the printed
 * total + 10 %. Every set has a total, and every total a set.
 */
export function worldTotals(tables: Tables): Problem[] {
  const sets = sums(tables);
  const problems: Problem[] = [];
  for (const total of tables.world_totals) {
    const sum = sets.get(rowKey(total, SET));
    sets.delete(rowKey(total, SET));
    if (sum === undefined || Math.abs(sum - total.sum_of_rows) > ROUNDING * Math.max(sum, 1)) {
      const found = String(total.sum_of_rows);
      problems.push(problemAt(total, 'sum_of_rows', `the sum of the rows, ${sum ?? 'no rows'}`, found));
    } else if (total.world_printed !== null && sum > total.world_printed * (1 + MOST_ABOVE_PRINTED)) {
      const expected = `at most the printed ${total.world_printed} + 10 %`;
      problems.push(problemAt(total, 'world_printed', expected, `a sum of ${sum}`));
    }
  }
  const without = tables.production.filter((row) => sets.delete(rowKey(row, SET)));
  return [
    ...problems,
    ...without.map((row) =>
      problemAt(row, null, 'a row of world_totals.csv', `none for ${rowKey(row, SET)}`),
    ),
  ];
}

/** A set in percent sums to 100 within 0.6. */
export function shareSets(tables: Tables): Problem[] {
  const sets = sums(tables);
  const seen = new Set<string>();
  return tables.production.flatMap((row) => {
    const set = rowKey(row, SET);
    if (row.unit !== 'pct' || seen.has(set)) return [];
    seen.add(set);
    const sum = sets.get(set) ?? 0;
    return Math.abs(sum - 100) <= SHARE_TOLERANCE
      ? []
      : [problemAt(row, 'value', 'shares that sum to 100 +- 0.6', `${sum} for ${set}`)];
  });
}
