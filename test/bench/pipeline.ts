import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { median, type BenchPart } from './part.ts';

/** Peak resident memory of a running process in MB, from /proc; null where there is none. */
function peakMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

async function runOnce(): Promise<{ seconds: number; megabytes: number | null }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', '--check'], {
    stdio: 'ignore',
  });
  let megabytes: number | null = null;
  const watch = setInterval(() => {
    if (child.pid !== undefined) megabytes = peakMegabytes(child.pid) ?? megabytes;
  }, 50);
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`Expected npm run data:check to pass, found exit status ${status}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

export const part: BenchPart = {
  what: 'npm run data:check (the whole pipeline, compared byte by byte), median of 3',
  measure: async () => {
    const runs = [await runOnce(), await runOnce(), await runOnce()];
    const peaks = runs.flatMap(({ megabytes }) => (megabytes === null ? [] : [megabytes]));
    return [
      `time        ${median(runs.map(({ seconds }) => seconds)).toFixed(2)} s   (aim: under 10 s)`,
      `peak memory ${peaks.length > 0 ? `${Math.max(...peaks).toFixed(0)} MB` : 'not known on this system'}   (aim: under 1000 MB)`,
    ];
  },
};
