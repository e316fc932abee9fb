import { Unreadable } from '../read/column.ts';
import { DICTIONARY, type RowOf, type TableName, type Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { asCell, rowKey } from '../read/rowKey.ts';
import type { TableSpec } from '../read/table.ts';

type Correction = RowOf<'corrections'>;

/**
 * Puts the corrections of data/rules/corrections.csv into new tables; the given ones stay as they are. A
 * correction whose row is gone or whose old value no longer stands there is a problem: the source was mended,
 * so the rule must go. Corrections that are only noted are held to the same, but change nothing.
 */
export function correctTables(tables: Tables): { tables: Tables; problems: Problem[] } {
  const corrected: Record<string, readonly object[]> = { ...tables };
  const problems: Problem[] = [];
  for (const correction of tables.corrections) {
    const spec: TableSpec | undefined = DICTIONARY[correction.table as TableName];
    const rows = corrected[correction.table];
    if (spec === undefined || rows === undefined) {
      problems.push(unfit(correction, 'table', 'a table of the dictionary', correction.table));
      continue;
    }
    const index = rows.findIndex((row) => rowKey(row, spec.key) === correction.key);
    const found = correctRow(correction, spec, rows[index]);
    if ('expected' in found) problems.push(found);
    else if (correction.status === 'applied') corrected[correction.table] = rows.with(index, found.row);
  }
  return { tables: corrected as unknown as Tables, problems };
}

function correctRow(
  correction: Correction,
  spec: TableSpec,
  row: object | undefined,
): { row: object } | Problem {
  if (row === undefined) return unfit(correction, 'key', 'the key of a row', correction.key);
  const column = spec.columns[correction.column];
  if (column === undefined) return unfit(correction, 'column', 'a column of the table', correction.column);
  const standing = asCell(Reflect.get(row, correction.column));
  if (standing !== correction.old_value) {
    return unfit(correction, 'old_value', `"${standing}", which stands in the table`, correction.old_value);
  }
  const value = column.read(correction.new_value);
  if (value instanceof Unreadable) {
    return unfit(correction, 'new_value', value.expected, correction.new_value);
  }
  return { row: { ...row, [correction.column]: value } };
}

function unfit({ at }: Correction, column: keyof Correction, expected: string, found: string): Problem {
  return {
    file: at.file,
    row: at.line,
    column,
    expected,
    found: `"${found}"`,
    fix: 'mend or drop the rule.',
  };
}
