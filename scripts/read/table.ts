import { type Column, Unreadable } from './column.ts';
import { readCsv } from './csv.ts';
import type { Problem } from './problem.ts';

/** One table of the dictionary. A path that ends in "/" is a folder whose files are read as one table. */
export interface TableSpec {
  readonly path: string;
  readonly meaning: string;
  /** Columns that together name a row. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column<unknown>>>;
}

/** Where a row was read, so that every later message can point at it. */
export interface RowOrigin {
  readonly file: string;
  readonly line: number;
}

type Values<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends Column<infer Value> ? Value : never;
};

/** A typed row: the columns of its table under their own names, and where it was read. */
export type Row<Spec extends TableSpec> = Values<Spec['columns']> & { readonly at: RowOrigin };

/** Keeps the literal types of a table's columns, from which {@link Row} is inferred. */
export function table<
  const Name extends string,
  const Columns extends Readonly<Record<Name, Column<unknown>>>,
>(spec: {
  path: string;
  meaning: string;
  key: readonly (keyof Columns & string)[];
  columns: Columns;
}): { path: string; meaning: string; key: readonly (keyof Columns & string)[]; columns: Columns } {
  return spec;
}

/** Reads one file of a table. A row with an unreadable cell is left out and reported, cell by cell. */
export function readTable<Spec extends TableSpec>(
  spec: Spec,
  file: string,
  content: string,
): { rows: Row<Spec>[]; problems: Problem[] } {
  const csv = readCsv(file, content);
  const problems = [...csv.problems, ...compareHeader(spec, file, csv.header)];
  if (problems.some((problem) => problem.row === 1)) return { rows: [], problems };

  const rows: Row<Spec>[] = [];
  for (const { line, cells } of csv.rows) {
    const row: Record<string, unknown> = { at: { file, line } };
    let readable = true;
    csv.header.forEach((name, index) => {
      const cell = cells[index] ?? '';
      const value = spec.columns[name]?.read(cell);
      if (value instanceof Unreadable) {
        problems.push({ file, row: line, column: name, expected: value.expected, found: quote(cell) });
        readable = false;
      }
      row[name] = value;
    });
    if (readable) rows.push(row as Row<Spec>);
  }
  return { rows, problems };
}

function compareHeader(spec: TableSpec, file: string, header: readonly string[]): Problem[] {
  if (header.length === 0) return [];
  const known = Object.keys(spec.columns);
  const at = { file, row: 1 };
  const unknown = header
    .filter((name) => !known.includes(name))
    .map((name) => ({
      ...at,
      column: name,
      expected: 'a column of the dictionary',
      found: 'an unknown one',
      fix: 'describe it in scripts/read/dictionary/ or take it out.',
    }));
  const missing = known
    .filter((name) => !header.includes(name))
    .map((name) => ({ ...at, column: name, expected: 'the column', found: 'none' }));
  return [...unknown, ...missing];
}

function quote(cell: string): string {
  return cell === '' ? 'an empty cell' : `"${cell}"`;
}
