import type { Tables } from '../read/dictionary.ts';
import { BaciError } from './BaciError.ts';
import { buildBaci } from './buildBaci.ts';

/** `buildBaci` on the command line: progress while it reads, then a line per product. Returns the exit status. */
export async function runBaci(args: readonly string[], tables: Tables): Promise<number> {
  try {
    const lines = await buildBaci(args, tables, (percent) => {
      if (percent >= 0) process.stderr.write(`\rreading ${percent.toFixed(0)} %`);
    });
    process.stderr.write('\r');
    lines.forEach((line) => console.log(line));
    return 0;
  } catch (error) {
    if (!(error instanceof BaciError)) throw error;
    console.error(error.message);
    return 1;
  }
}
