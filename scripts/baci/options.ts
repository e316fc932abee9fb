import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BaciError } from './BaciError.ts';

export interface BaciOptions {
  /** Folder of the unpacked release. */
  readonly folder: string;
  /** Products by HS code of 2, 4 or 6 digits; a shorter code is the sum of all below it. */
  readonly codes: readonly string[];
  /** `null` = the latest year of the release. */
  readonly year: number | null;
  readonly out: string;
  /** Whether an existing output folder may be replaced. */
  readonly replace: boolean;
}

/** Reads into memory one product after the other; more belong into several runs. */
const MOST_PRODUCTS = 100;
export const USAGE =
  'npm run data -- --baci FOLDER --hs 260500,8105 [--year 2024] [--out FOLDER/mineral-flows] [--replace]';

/**
 * The request on the command line. The output goes below the release unless another folder is named, so that the files
 * of this repository are never replaced by accident.
 * @throws BaciError naming the argument at fault.
 */
export function baciOptions(args: readonly string[], defaultCodes: readonly string[]): BaciOptions {
  const { values } = parse(args);
  const folder = values.baci;
  if (!folder) throw new BaciError('--baci FOLDER', 'none', USAGE);
  const codes = values.hs === undefined ? defaultCodes : values.hs.split(',').map((code) => code.trim());
  const bad = codes.find((code) => !/^(\d{2}|\d{4}|\d{6})$/.test(code));
  if (bad !== undefined) throw new BaciError('--hs codes of 2, 4 or 6 digits', JSON.stringify(bad), USAGE);
  if (codes.length > MOST_PRODUCTS) {
    throw new BaciError(`--hs with at most ${MOST_PRODUCTS} codes`, `${codes.length}`, 'Use several runs.');
  }
  if (values.year !== undefined && !/^(19|20)\d\d$/.test(values.year)) {
    throw new BaciError('--year with four digits', JSON.stringify(values.year), USAGE);
  }
  return {
    folder: resolve(folder),
    codes: [...new Set(codes)].sort(),
    year: values.year === undefined ? null : Number(values.year),
    out: resolve(values.out ?? join(folder, 'mineral-flows')),
    replace: values.replace ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        baci: { type: 'string' },
        hs: { type: 'string' },
        year: { type: 'string' },
        out: { type: 'string' },
        replace: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new BaciError('known arguments', cause instanceof Error ? cause.message : String(cause), USAGE);
  }
}
