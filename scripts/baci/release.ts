import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BaciError } from './BaciError.ts';

/** The files of one release that a build of one year reads. */
export interface Release {
  /** "202601" */
  readonly version: string;
  /** Revision of the Harmonized System: "HS22". */
  readonly revision: string;
  readonly year: number;
  readonly trade: string;
  readonly countries: string;
  readonly products: string;
}

const UNPACK = 'Unpack a release of BACI (cepii.fr) there: trade, country_codes and product_codes.';
const TRADE = /^BACI_(HS\d\d)_Y(\d{4})_V(\w+)\.(csv|parquet)$/;

/**
 * Finds the files of a year in a folder; CSV or Parquet.
 * @throws BaciError when a file is missing or the folder mixes releases.
 */
export function findRelease(folder: string, year: number | null): Release {
  if (!existsSync(folder)) throw new BaciError('a folder', `no ${folder}`, UNPACK);
  const names = readdirSync(folder).sort();
  const trades = names.flatMap((name) => {
    const [, revision = '', of = '', version = ''] = TRADE.exec(name) ?? [];
    return revision === '' ? [] : [{ name, revision, year: Number(of), version }];
  });
  const releases = new Set(trades.map(({ revision, version }) => `${revision} V${version}`));
  if (releases.size > 1) {
    throw new BaciError('one release', [...releases].join(', '), 'Keep one revision and version per folder.');
  }
  const years = trades.map((trade) => trade.year).sort();
  const wanted = year ?? years.at(-1);
  const trade = trades.find((one) => one.year === wanted);
  if (!trade) {
    const expected = wanted === undefined ? 'BACI_HSxx_Yyyyy_Vvvvvvv.csv' : `trade of ${wanted}`;
    throw new BaciError(`${expected} in ${folder}`, years.join(', ') || 'none', UNPACK);
  }
  const file = (start: string) => {
    const name = names.find((candidate) => candidate.startsWith(start) && candidate.endsWith('.csv'));
    if (name === undefined) throw new BaciError(`${start}*.csv in ${folder}`, 'none', UNPACK);
    return join(folder, name);
  };
  return {
    ...{ version: trade.version, revision: trade.revision, year: trade.year },
    trade: join(folder, trade.name),
    countries: file('country_codes'),
    products: file('product_codes'),
  };
}
