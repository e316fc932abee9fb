import { DICTIONARY, type TableName, type Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import type { RowOrigin } from '../read/table.ts';
import { problemAt } from '../read/problemAt.ts';

/** Rows that are suppositions of the model and say so in their own columns. */
const SUPPOSED: readonly TableName[] = ['scenario_options'];

/** Every row of a table that has sources names at least one, and every source is used. */
export function sourced(tables: Tables): Problem[] {
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const name of Object.keys(DICTIONARY) as TableName[]) {
    if (name === 'sources' || !('source_id' in DICTIONARY[name].columns)) continue;
    const rows: readonly { at: RowOrigin; source_id?: readonly string[] }[] = tables[name];
    for (const row of rows) {
      const sources = row.source_id ?? [];
      sources.forEach((id) => used.add(id));
      if (sources.length === 0 && !SUPPOSED.includes(name)) {
        problems.push(problemAt(row, 'source_id', 'at least one source', 'none'));
      }
    }
  }
  const idle = tables.sources
    .filter((row) => !used.has(row.source_id))
    .map((row) =>
      problemAt(row, 'source_id', 'a source that a row uses', `"${row.source_id}"`, 'remove it.'),
    );
  return [...problems, ...idle];
}
