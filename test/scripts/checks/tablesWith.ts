import { readTables } from '#scripts/read/tables.ts';
import type { RowOf, TableName, Tables } from '#scripts/read/dictionary.ts';

const REAL = readTables('data').tables;

/** The tables of the repository. */
export function realTables(): Tables {
  return REAL;
}

/** The tables of the repository with one row changed in the named columns. */
export function tablesWith<Name extends TableName>(
  name: Name,
  select: (row: RowOf<Name>) => boolean,
  change: Partial<RowOf<Name>>,
): Tables {
  const rows: readonly RowOf<Name>[] = REAL[name];
  const index = rows.findIndex(select);
  if (index < 0) throw new Error(`Expected a row of ${name} to change, found none`);
  return { ...REAL, [name]: rows.with(index, { ...rows[index], ...change } as RowOf<Name>) };
}

/** The tables of the repository with more rows in one of them. */
export function tablesAnd<Name extends TableName>(name: Name, ...more: RowOf<Name>[]): Tables {
  return { ...REAL, [name]: [...REAL[name], ...more] };
}
