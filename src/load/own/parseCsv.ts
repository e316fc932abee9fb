import Papa from 'papaparse';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { OwnFileError, type FileFault } from './OwnFileError.ts';
import { tableOf, type OwnTable } from './OwnTable.ts';

/** Spreadsheets outside the English-speaking world write `;`, databases tabs or bars. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Rows between two signs of life. */
const STEP = 5000;

/**
 * A table from delimited text; papaparse finds the delimiter.
 * @param onprogress part of the text that is read, 0 to 1.
 * @throws OwnFileError when a quote is never closed, or on more rows or columns than the limits allow.
 */
export function parseCsv(
  name: string,
  text: string,
  onprogress: (part: number) => void = () => {},
): OwnTable {
  const lines: string[][] = [];
  let stopped: FileFault | null = null;
  const { errors } = readAll(text, (line, cursor, abort) => {
    lines.push(line);
    if (lines.length % STEP === 0) onprogress(cursor / text.length);
    if (lines.length > MOST_ROWS + 1) stopped = tooMany('rows', MOST_ROWS);
    else if (line.length > 10 * MOST_COLUMNS) stopped = tooMany('columns', MOST_COLUMNS);
    if (stopped !== null) abort();
  });
  if (stopped !== null) throw new OwnFileError(name, stopped);
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) {
    const row = quote.row === undefined ? null : quote.row + 1;
    throw new OwnFileError(name, { code: 'open-quote', row });
  }
  return tableOf(name, lines);
}

/** More than may be; how many more is not counted. */
function tooMany(of: 'rows' | 'columns', most: number): FileFault {
  return { code: 'too-many', of, most, found: null };
}

type OnLine = (line: string[], cursor: number, abort: () => void) => void;

function readAll(text: string, online: OnLine): { errors: Papa.ParseError[] } {
  const errors: Papa.ParseError[] = [];
  Papa.parse<string[]>(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
    step: ({ data, errors: found, meta }, parser) => {
      errors.push(...found);
      online(data, meta.cursor, () => parser.abort());
    },
  });
  return { errors };
}
