import { DICTIONARY, type TableName, type Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import type { RowOrigin, TableSpec } from '../read/table.ts';
import { problemAt } from '../read/problemAt.ts';

/** Degrees are the only quantity below zero. */
const SIGNED_UNIT = 'degrees';

/** No quantity is negative. */
export function nonNegative(tables: Tables): Problem[] {
  return (Object.keys(DICTIONARY) as TableName[]).flatMap((name) => {
    const spec: TableSpec = DICTIONARY[name];
    const quantities = Object.entries(spec.columns)
      .filter(([, { type, unit }]) => (type === 'number' || type === 'integer') && unit !== SIGNED_UNIT)
      .map(([column]) => column);
    const rows: readonly { at: RowOrigin }[] = tables[name];
    return rows.flatMap((row) =>
      quantities.flatMap((column) => {
        const value: unknown = Reflect.get(row, column);
        return typeof value === 'number' && value < 0
          ? [problemAt(row, column, 'a quantity of at least 0', String(value))]
          : [];
      }),
    );
  });
}
