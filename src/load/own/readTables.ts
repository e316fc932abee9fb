import { decodeText } from './decodeText.ts';
import { megabytes, MOST_BYTES } from './limits.ts';
import type { OwnTable } from './OwnTable.ts';
import { unusable } from './OwnTable.ts';
import { parseCsv } from './parseCsv.ts';
import { parseGeoJson } from './parseGeoJson.ts';
import { parseXlsx } from './parseXlsx.ts';

/** The part of a browser's File that is used. */
export type OwnFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface ReadTables {
  readonly tables: readonly OwnTable[];
  /** What a reader should know of how the file was read. */
  readonly notices: readonly string[];
}

/**
 * The tables of one file. What it is follows from its first bytes, not from its name: a CSV that is called .xlsx
 * is read as what it is.
 * @throws LoadError when the file is too large, empty, or none of CSV, XLSX and GeoJSON.
 */
export async function readTables(file: OwnFile, onprogress: (part: number) => void): Promise<ReadTables> {
  const name = file.name;
  if (file.size > MOST_BYTES) {
    const remedy = 'Leave out columns and rows that are not needed, or split the file by year.';
    throw unusable(name, `at most ${megabytes(MOST_BYTES)}`, megabytes(file.size), remedy);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw unusable(name, 'CSV, XLSX or GeoJSON', 'an empty file');
  onprogress(0.1);
  if (startsWith(bytes, [0x50, 0x4b])) return { tables: await parseXlsx(name, bytes), notices: [] };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw unusable(name, 'CSV, XLSX or GeoJSON', 'an old .xls file', 'Save it as .xlsx or CSV.');
  }
  const { text, encoding, isGuess } = decodeText(bytes);
  if (text.includes('\u0000')) throw unusable(name, 'CSV, XLSX or GeoJSON', 'a binary file');
  const notices = isGuess
    ? [`${name} is not UTF-8; it was read as ${encoding}. Check names with accents in the preview.`]
    : [];
  if (/^\s*[{[]/.test(text)) return { tables: parseGeoJson(name, text), notices };
  return { tables: [parseCsv(name, text, (part) => onprogress(0.1 + 0.9 * part))], notices };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
