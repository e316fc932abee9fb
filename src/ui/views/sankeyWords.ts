import type { SankeyBand, SankeyNode } from '#charts/sankey.ts';
import type { CountryNames } from '#format/names.ts';
import * as m from '#messages';
import { endName } from '../words.ts';

/** The name of a node: its country or special, or how many are folded into it. */
export function nodeName({ end, count }: SankeyNode, names: CountryNames): string {
  return end === null ? m.view_other({ count: String(count) }) : endName(end, names);
}

/** "DR Congo → China". */
export function bandEnds({ origin, destination }: SankeyBand, names: CountryNames): string {
  return m.flow_ends({ origin: nodeName(origin, names), destination: nodeName(destination, names) });
}
