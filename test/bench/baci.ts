import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tradeFile, writeCodes, writeManyRows } from '#test/scripts/baci/release.ts';
import type { BenchPart } from './part.ts';

/** A full year of BACI: about 11 million rows, 5,600 products. */
const ROWS = 11_000_000;
const PRODUCTS = 5600;
const WANTED = '260500,260300,2836,8105';
const YEAR = 2024;

/** Codes of six digits in the order of the HS, those of the build among them. */
function codes(): string[] {
  const spread = Array.from({ length: PRODUCTS }, (_, index) =>
    String(10_000 + index * 175).padStart(6, '0'),
  );
  return [...new Set([...spread, '260300', '260500', '283691', '810520', '810530'])].sort();
}

/** Time and peak resident memory of the whole command; memory is `null` where the system has no /proc. */
async function run(folder: string): Promise<{ seconds: number; megabytes: number | null }> {
  const start = performance.now();
  const args = ['--import', 'tsx', 'scripts/build-data.ts', '--baci', folder, '--hs', WANTED, '--replace'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes: number | null = null;
  const watch = setInterval(() => {
    try {
      const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      if (kilobytes !== undefined) megabytes = Number(kilobytes) / 1024;
    } catch {
      // The process is gone between two looks, or the system has no /proc.
    }
  }, 50);
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`Expected the build to pass, found exit status ${status}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

export const part: BenchPart = {
  what: `npm run data -- --baci on a generated release of ${ROWS} rows, four products`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baci-bench-'));
    try {
      const all = codes();
      writeCodes(folder, all);
      writeManyRows(folder, YEAR, ROWS, all);
      const size = statSync(tradeFile(folder, YEAR)).size / 1e6;
      const { seconds, megabytes } = await run(folder);
      return [
        `trade file  ${size.toFixed(0)} MB, ${ROWS} rows`,
        `time        ${seconds.toFixed(1)} s`,
        `peak memory ${megabytes === null ? 'not known on this system' : `${megabytes.toFixed(0)} MB`}   (aim: under 2000 MB)`,
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
