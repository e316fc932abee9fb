import Papa from 'papaparse';
import { columnsOf } from './columns.ts';
import type { Shown } from './Shown.ts';

/** Tells spreadsheet programs that the file is UTF-8; some readers take it for part of the first name. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows as CSV (RFC 4180). Nothing stands above the header, because a comment there breaks most readers: what a row
 * needs to be understood alone (unit, basis, sources, how to cite) stands in columns, and the dictionary in a file
 * of its own (aboutText.ts). Words that a spreadsheet would run as a formula get an apostrophe in front; numbers, also
 * negative ones, stay numbers.
 */
export function csvOf(shown: Shown, { marked = false } = {}): string {
  const columns = columnsOf(shown);
  const data = shown.rows.map((row) => columns.map(({ value }) => value(row)));
  const table = Papa.unparse(
    { fields: columns.map(({ id }) => id), data },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `${marked ? BYTE_ORDER_MARK : ''}${table}\r\n`;
}
