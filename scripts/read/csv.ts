import Papa from 'papaparse';
import type { Problem } from './problem.ts';

interface CsvRow {
  /** Line of the file on which the row starts; the header is line 1. */
  readonly line: number;
  /** The cells as written: `NA` stays `NA`, an empty cell stays an empty string. */
  readonly cells: readonly string[];
}

interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Splits one file into rows that know their line. It guesses nothing: the delimiter is a comma, lines end in
 * LF, no cell is read as a number or as missing. Rows of another length than the header are left out and
 * reported.
 */
export function readCsv(file: string, content: string): Csv {
  const problems: Problem[] = [];
  const report = (row: number | null, expected: string, found: string, fix?: string) =>
    problems.push({ file, row, column: null, expected, found, ...(fix === undefined ? {} : { fix }) });

  if (content.startsWith(BYTE_ORDER_MARK)) {
    report(1, 'plain UTF-8', 'a byte order mark', 'save the file as UTF-8 without BOM.');
  }
  if (content.includes('\r')) report(null, 'lines that end in LF', 'a carriage return', 'save with LF.');

  const parsed = Papa.parse<string[]>(content.replace(BYTE_ORDER_MARK, '').replaceAll('\r', ''), {
    delimiter: ',',
    newline: '\n',
    header: false,
  });
  const rows = withLines(dropLastNewline(parsed.data));
  for (const error of parsed.errors) {
    report(
      error.row === undefined ? null : (rows[error.row]?.line ?? null),
      'well-formed quotes',
      error.message,
    );
  }
  const [head, ...body] = rows;
  if (head === undefined || head.cells.every((cell) => cell === '')) {
    report(1, 'a header row', 'an empty file');
    return { header: [], rows: [], problems };
  }
  const twice = head.cells.filter((name, index) => head.cells.indexOf(name) !== index);
  if (twice.length > 0) report(1, 'each column once', `"${twice.join('", "')}" twice`);

  const whole = body.filter(({ line, cells }) => {
    if (cells.length === head.cells.length) return true;
    report(line, `${head.cells.length} cells`, `${cells.length}`, 'quote a cell that contains a comma.');
    return false;
  });
  return { header: head.cells, rows: whole, problems };
}

/** A file that ends in a newline yields one more row with one empty cell. */
function dropLastNewline(rows: string[][]): string[][] {
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** A row takes one line, and one more for each line break inside its quoted cells. */
function withLines(rows: readonly string[][]): CsvRow[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
}
