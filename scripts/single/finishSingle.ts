import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCode } from './packCode.ts';

/** What a mail or a memory stick takes without a thought. */
export const LARGEST = 6_000_000;

const NAME = 'mineral-flows.html';

/**
 * Packs the built page, puts the data into it, names it, and checks that it stands alone.
 * @throws Error when it is too large, or when anything lies beside it or is asked of another address.
 */
export function finishSingle(folder: string, data: string): void {
  const built = packCode(readFileSync(join(folder, 'index.html'), 'utf8'));
  const page = built.replace('</body>', () => `${data}\n</body>`);
  const problem = problemOf(page, readdirSync(folder));
  if (problem) throw new Error(`${join(folder, NAME)}: ${problem}`);
  writeFileSync(join(folder, 'index.html'), page);
  renameSync(join(folder, 'index.html'), join(folder, NAME));
  console.log(`${join(folder, NAME)}: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`);
}

/** Why a page does not stand alone, in words; `null` when it does. */
export function problemOf(page: string, files: readonly string[]): string | null {
  const beside = files.filter((file) => file !== 'index.html');
  if (beside.length > 0) return `expected one file, found ${beside.join(', ')} beside it`;
  const asked = /<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(?!data:)([^"]+)"/.exec(page);
  if (asked) return `expected nothing to be fetched, found ${asked[1]}`;
  if (!page.includes('data-file="manifest.json"'))
    return 'expected the published files inside, found no manifest.json';
  const bytes = Buffer.byteLength(page);
  if (bytes > LARGEST) return `expected at most ${LARGEST} bytes, found ${bytes}`;
  return null;
}
