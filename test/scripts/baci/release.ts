import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 'V202601';

/** Countries as a release lists them, with codes and names of BACI's own among them. */
const COUNTRIES = [
  [152, 'Chile', 'CL', 'CHL'],
  [156, 'China', 'CN', 'CHN'],
  [180, 'Dem. Rep. of the Congo', 'CD', 'COD'],
  [490, 'Other Asia, not elsewhere specified', 'N/A', 'S19'],
  [516, 'Namibia', 'NA', 'NAM'],
  [530, 'Netherland Antilles', 'AN', 'ANT'],
  [699, 'India', 'IN', 'IND'],
  [842, 'USA', 'US', 'USA'],
] as const;

/** The two small tables of a release. */
export function writeCodes(folder: string, codes: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const countries = COUNTRIES.map(([code, name, iso2, iso3]) => `${code},"${name}",${iso2},${iso3}`);
  const countryHeader = 'country_code,country_name,country_iso2,country_iso3';
  writeFileSync(join(folder, `country_codes_${VERSION}.csv`), [countryHeader, ...countries, ''].join('\n'));
  const products = codes.map((code) => `${code},"Product ${code}, whatever it is"`);
  const path = join(folder, `product_codes_HS22_${VERSION}.csv`);
  writeFileSync(path, ['code,description', ...products, ''].join('\n'));
}

export const tradeFile = (folder: string, year: number) => join(folder, `BACI_HS22_Y${year}_${VERSION}.csv`);

/** A trade file of lines "t,i,j,k,v,q", written as the release is: weights padded, unknown ones "NA". */
export function writeTrade(folder: string, year: number, lines: readonly string[]): void {
  writeFileSync(tradeFile(folder, year), ['t,i,j,k,v,q', ...lines, ''].join('\n'));
}

/** A trade file of the shape of a full year: every product between many pairs of countries. */
export function writeManyRows(folder: string, year: number, rows: number, codes: readonly string[]): void {
  const file = openSync(tradeFile(folder, year), 'w');
  writeSync(file, 't,i,j,k,v,q\n');
  const pairs = Math.ceil(rows / codes.length);
  let chunk: string[] = [];
  let written = 0;
  for (const code of codes) {
    for (let pair = 0; pair < pairs && written < rows; pair++, written++) {
      const exporter = COUNTRIES[pair % COUNTRIES.length]?.[0] ?? 0;
      const importer = COUNTRIES[(pair * 3 + 1) % COUNTRIES.length]?.[0] ?? 0;
      const weight = pair % 50 === 7 ? '       NA' : ((pair % 9973) / 1000).toFixed(3).padStart(12);
      chunk.push(`${year},${exporter},${importer},${code},${((written % 7919) / 10).toFixed(3)},${weight}\n`);
      if (chunk.length === 50_000) {
        writeSync(file, chunk.join(''));
        chunk = [];
      }
    }
  }
  writeSync(file, chunk.join(''));
  closeSync(file);
}
