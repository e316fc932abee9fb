import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Iso3 } from '#domain/ids.ts';
import { BaciError } from './BaciError.ts';

/** A product as asked for, and the six-digit codes that make it up. */
export interface Product {
  readonly code: string;
  readonly description: string;
  readonly codes: readonly string[];
}

/** Codes that BACI writes and ISO does not know: "Other Asia, not elsewhere specified" is Taiwan. */
const BACI_ONLY: Readonly<Record<string, Iso3>> = { S19: 'TWN' };
/** Where trade of areas without a row in our country table goes. */
const OTHER: Iso3 = 'OTH';

/**
 * The wanted products with the six-digit codes below them.
 * @throws BaciError when the release does not know a code.
 */
export function findProducts(file: string, wanted: readonly string[]): Product[] {
  const rows = readRows(file, ['code', 'description']).map((row) => {
    return { code: (row['code'] ?? '').padStart(6, '0'), description: row['description'] ?? '' };
  });
  return wanted.map((code) => {
    const members = rows.filter((row) => row.code.startsWith(code));
    const [first] = members;
    if (!first) {
      throw new BaciError(
        `HS ${code} in ${file}`,
        'no such code',
        'Codes change between revisions of the HS.',
      );
    }
    const more = members.length > 1 ? ` and ${members.length - 1} more` : '';
    return { code, description: `${first.description}${more}`, codes: members.map((row) => row.code) };
  });
}

export interface CountryCodes {
  /** ISO3 by the numeric code of the release. */
  readonly iso3: ReadonlyMap<number, Iso3>;
  /** Areas of the release that go to "other countries", by name. */
  readonly others: readonly string[];
}

/** Countries of the release in our own codes; what our table does not hold is listed, not lost. */
export function readCountryCodes(file: string, known: ReadonlySet<Iso3>): CountryCodes {
  const iso3 = new Map<number, Iso3>();
  const others: string[] = [];
  for (const row of readRows(file, ['country_code', 'country_name', 'country_iso3'])) {
    const printed = row['country_iso3'] ?? '';
    const code = Object.hasOwn(BACI_ONLY, printed) ? (BACI_ONLY[printed] ?? printed) : printed;
    iso3.set(Number(row['country_code']), known.has(code) ? code : OTHER);
    if (!known.has(code)) others.push(row['country_name'] ?? printed);
  }
  return { iso3, others };
}

function readRows(file: string, columns: readonly string[]): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length === 0) return data;
  const found = meta.fields?.join(', ') ?? 'none';
  throw new BaciError(
    `columns ${missing.join(', ')} in ${file}`,
    found,
    'Use the files of the release as they are.',
  );
}
