import { LoadError } from '../LoadError.ts';
import { MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';

/** A table as text, whatever file it came from. */
export interface OwnTable {
  /** File, and sheet where it has several. */
  readonly name: string;
  readonly columns: readonly string[];
  /** One text per column; an empty one where the file says nothing. */
  readonly rows: readonly (readonly string[])[];
  /** Number of the first row in the file, as a spreadsheet counts: the header is usually row 1. */
  readonly firstRow: number;
}

/**
 * Makes a table of rows of which the first one with any text names the columns. Rows without text are kept, so that
 * the numbers of the others stay those of the file. Cells above the limit are cut.
 * @throws LoadError when there is no header, or more rows or columns than the limits allow.
 */
export function tableOf(name: string, lines: readonly (readonly string[])[]): OwnTable {
  const header = lines.findIndex((line) => line.some((cell) => cell.trim() !== ''));
  const columns = lines[header]?.map((cell) => short(cell).trim());
  if (columns === undefined) throw unusable(name, 'a row of column names', 'no text at all');
  if (columns.length > MOST_COLUMNS) {
    throw unusable(name, `at most ${MOST_COLUMNS} columns`, `${columns.length}`);
  }
  const rows = lines.slice(header + 1);
  if (rows.length > MOST_ROWS) throw unusable(name, `at most ${MOST_ROWS} rows`, `${rows.length}`);
  return {
    name,
    columns,
    rows: rows.map((line) => columns.map((_, index) => short(line[index] ?? ''))),
    firstRow: header + 2,
  };
}

function short(cell: string): string {
  return cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS)}…` : cell;
}

/** A file that as a whole cannot be used. */
export function unusable(file: string, expected: string, found: string, remedy = TRY_TEMPLATE): LoadError {
  return new LoadError({ file, feature: null, field: null, expected, found, remedy });
}

const TRY_TEMPLATE = 'Compare the file with the template.';
