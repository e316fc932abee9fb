import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Record = Readonly<{ [column: string]: string }>;

/** The rows of a table below the repository's root; every cell stays text, so Namibia's NA stays a code. */
export function readTable(path: string): readonly Record[] {
  const { data, errors } = Papa.parse<Record>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return data;
}

export function published(file: string): readonly Record[] {
  return readTable(`test/fixtures/published_checks/${file}`);
}

/** A number that must be there. */
export function number(record: Record, column: string): number {
  const value = numberOrNull(record, column);
  if (value === null) throw new Error(`Expected a number in ${column}, found "${record[column]}"`);
  return value;
}

/** An empty cell is not known. */
export function numberOrNull(record: Record, column: string): number | null {
  const text = record[column];
  if (text === undefined) throw new Error(`Expected a column ${column}, found ${Object.keys(record).join()}`);
  return text === '' ? null : Number(text);
}
