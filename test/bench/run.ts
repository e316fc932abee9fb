/**
 * `npm run bench [part ...]`: measures, never judges. Ratios are of one run; machines are noisy.
 * Parts are loaded one by one so that a broken one does not hide the others.
 */
import { parseArgs } from 'node:util';
import type { BenchPart } from './part.ts';

const PARTS: Record<string, () => Promise<{ part: BenchPart }>> = {
  engine: () => import('./engine.ts'),
  pipeline: () => import('./pipeline.ts'),
  desk: () => import('./desk.ts'),
  firstview: () => import('./firstView.ts'),
  offline: () => import('./offline.ts'),
  own: () => import('./own.ts'),
  map: () => import('./map.ts'),
  baci: () => import('./baci.ts'),
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Expected parts of ${Object.keys(PARTS).join(', ')}; found ${unknown.join(', ')}`);
  process.exit(2);
}
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const load = PARTS[name];
  if (!load) continue;
  const { part } = await load();
  console.log(`\n# ${name}: ${part.what}`);
  for (const line of await part.measure()) console.log(line);
}
