import type { Tables } from '#scripts/read/dictionary.ts';

/**
 * A number that no source gives, by its id.
 * @throws Error when data/tables/assumptions.csv has no such row.
 */
export function assumption(tables: Pick<Tables, 'assumptions'>, id: string): number {
  const row = tables.assumptions.find((row) => row.id === id);
  if (row === undefined) {
    throw new Error(`Expected the assumption "${id}" in data/tables/assumptions.csv, found none.`);
  }
  return row.value;
}
