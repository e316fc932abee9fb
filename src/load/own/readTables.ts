import { decodeText } from './decodeText.ts';
import { MOST_BYTES } from './limits.ts';
import { OwnFileError } from './OwnFileError.ts';
import type { OwnTable } from './OwnTable.ts';
import { parseCsv } from './parseCsv.ts';
import { parseGeoJson } from './parseGeoJson.ts';
import { parseXlsx } from './parseXlsx.ts';

/** The part of a browser's File that is used. */
export type OwnFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A file that is not UTF-8, and what it was read as: its letters with accents may be wrong. */
export interface EncodingNotice {
  readonly file: string;
  readonly encoding: string;
}

export interface ReadTables {
  readonly tables: readonly OwnTable[];
  /** Files whose encoding was guessed. */
  readonly notices: readonly EncodingNotice[];
}

/**
 * The tables of one file. What it is follows from its first bytes, not from its name: a CSV that is called .xlsx
 * is read as what it is.
 * @throws OwnFileError when the file is too large, empty, or none of CSV, XLSX and GeoJSON.
 */
export async function readTables(file: OwnFile, onprogress: (part: number) => void): Promise<ReadTables> {
  const name = file.name;
  const noTable = (found: 'empty' | 'xls' | 'binary') => new OwnFileError(name, { code: 'no-table', found });
  if (file.size > MOST_BYTES) {
    throw new OwnFileError(name, { code: 'too-large', most: MOST_BYTES, bytes: file.size });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw noTable('empty');
  onprogress(0.1);
  if (startsWith(bytes, [0x50, 0x4b])) return { tables: await parseXlsx(name, bytes), notices: [] };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw noTable('xls');
  const { text, encoding, isGuess } = decodeText(bytes);
  if (text.includes('\u0000')) throw noTable('binary');
  const notices = isGuess ? [{ file: name, encoding }] : [];
  if (/^\s*[{[]/.test(text)) return { tables: parseGeoJson(name, text), notices };
  return { tables: [parseCsv(name, text, (part) => onprogress(0.1 + 0.9 * part))], notices };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
