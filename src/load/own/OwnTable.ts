import { MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { OwnFileError } from './OwnFileError.ts';

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
 * @throws OwnFileError when there is no header, or more rows or columns than the limits allow.
 */
export function tableOf(name: string, lines: readonly (readonly string[])[]): OwnTable {
  const header = lines.findIndex((line) => line.some((cell) => cell.trim() !== ''));
  const columns = lines[header]?.map((cell) => short(cell).trim());
  if (columns === undefined) throw new OwnFileError(name, { code: 'no-table', found: 'no-header' });
  if (columns.length > MOST_COLUMNS) {
    const fault = { code: 'too-many', of: 'columns', most: MOST_COLUMNS, found: columns.length } as const;
    throw new OwnFileError(name, fault);
  }
  const rows = lines.slice(header + 1);
  if (rows.length > MOST_ROWS) {
    throw new OwnFileError(name, { code: 'too-many', of: 'rows', most: MOST_ROWS, found: rows.length });
  }
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
