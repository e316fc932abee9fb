import type { Admissible } from './admissibleLinks.ts';
import { type LeftOut, type Link, sumOf } from './leg.ts';
import type { PassThrough } from './passThrough.ts';

/** Goods that hubs passed on or sent back: they stand twice in the table, and once or not at all in the flows. */
export function hubGoods(passed: PassThrough, links: readonly Link[], kept: Admissible): LeftOut[] {
  const known = [...kept.links, ...kept.leftOut];
  const rows = sumOf(links, (link) => link.rows) - sumOf(known, (part) => part.rows);
  const tonnes = sumOf(passed.collapsed, (way) => way.tonnes);
  const out = [
    { reason: 'passed on by a hub: told as origin to destination', rows, tonnes },
    { reason: 'sent back by a hub to where it came from, both ways', rows: 0, tonnes: passed.returned },
  ];
  return out.filter((part) => part.tonnes > 0);
}
