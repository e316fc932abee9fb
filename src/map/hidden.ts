import type { Special } from '#domain/ids.ts';
import type { Flow, Network } from '#domain/network.ts';
import { sumKnown, type FlowRow } from './rows.ts';

/** What the picture leaves out, so that it can say so. */
export interface Hidden {
  readonly count: number;
  readonly tonnes: number;
  /** Of the tonnes of all flows of the shown stages, 0-1. */
  readonly share: number;
  /** The part that has an end nowhere on earth, by that end and by what its tonnes are tonnes of. */
  readonly nowhere: readonly Nowhere[];
}

interface Nowhere {
  readonly special: Special;
  readonly unit: string;
  readonly count: number;
  readonly tonnes: number;
}

type Candidate = { readonly flow: Flow; readonly unit: string; readonly tonnes: number | null };

/** What of all flows of the shown stages is not drawn, and which part of it has no place on earth. */
export function hiddenPart(
  all: readonly Candidate[],
  flows: readonly FlowRow[],
  network: Network,
  whole: number,
): Hidden {
  const rest = undrawn(all, flows);
  const specials = new Map(network.places.map(({ id, special }) => [id, special]));
  const nowhere = new Map<string, Nowhere>();
  for (const { flow, unit, tonnes } of rest) {
    const special = specials.get(flow.originId) ?? specials.get(flow.destinationId);
    if (!special) continue;
    const key = `${special} ${unit}`;
    const entry = nowhere.get(key) ?? { special, unit, count: 0, tonnes: 0 };
    nowhere.set(key, { ...entry, count: entry.count + 1, tonnes: entry.tonnes + (tonnes ?? 0) });
  }
  const tonnes = sumKnown(rest.map((row) => row.tonnes));
  return {
    count: rest.length,
    tonnes,
    share: whole === 0 ? 0 : tonnes / whole,
    nowhere: [...nowhere.values()].sort((a, b) => b.tonnes - a.tonnes),
  };
}

function undrawn(all: readonly Candidate[], flows: readonly FlowRow[]): readonly Candidate[] {
  if (flows.length === all.length) return [];
  const drawn = new Set(flows.map(({ flow }) => flow));
  return all.filter(({ flow }) => !drawn.has(flow));
}
