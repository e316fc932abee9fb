import { DICTIONARY, type TableName, type Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { rowKey } from '../read/rowKey.ts';
import { problemAt } from '../read/problemAt.ts';

/** No two rows of a table have the same key. */
export function uniqueKeys(tables: Tables): Problem[] {
  return (Object.keys(DICTIONARY) as TableName[]).flatMap((name) => {
    const columns = DICTIONARY[name].key;
    const first = new Map<string, string>();
    return tables[name].flatMap((row) => {
      const key = rowKey(row, columns);
      const earlier = first.get(key);
      if (earlier !== undefined) {
        return [
          problemAt(row, columns.join(', '), 'a key that no other row has', `"${key}" as in ${earlier}`),
        ];
      }
      first.set(key, `${row.at.file}:${row.at.line}`);
      return [];
    });
  });
}
