import type { FlowId } from '#domain/ids.ts';
import type { Flow } from '#domain/network.ts';
import { isChanged } from '../scenario/modelledNetwork.ts';

/**
 * - `same`: the two differ by no more than the solver's tolerance.
 * - `opened` / `closed`: a route that was empty now carries, or the other way round.
 * - `unknown`: one of the two figures is not known, so nothing can be said.
 */
export type ChangeKind = 'grown' | 'shrunk' | 'opened' | 'closed' | 'same' | 'unknown';

export interface FlowChange {
  readonly id: FlowId;
  /** The flow as it is afterwards, or as it was when it is gone. */
  readonly flow: Flow;
  readonly kind: ChangeKind;
  readonly before: number | null;
  readonly after: number | null;
  /** after - before; `null` when either is not known. */
  readonly difference: number | null;
}

/**
 * What became of each flow, largest move first. A route that is in one list only was, or is, empty: 0 tonnes
 * is a known figure there, because a network lists every route it knows.
 */
export function flowChanges(before: readonly Flow[], after: readonly Flow[]): readonly FlowChange[] {
  const earlier = new Map(before.map((flow) => [flow.id, flow]));
  const later = new Map(after.map((flow) => [flow.id, flow]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])];
  return ids
    .flatMap((id): FlowChange[] => {
      const old = earlier.get(id);
      const now = later.get(id);
      const flow = now ?? old;
      if (flow === undefined) return [];
      return [change(flow, old === undefined ? 0 : old.tonnes, now === undefined ? 0 : now.tonnes)];
    })
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || (a.id < b.id ? -1 : 1));
}

function change(flow: Flow, before: number | null, after: number | null): FlowChange {
  const difference = before === null || after === null ? null : after - before;
  return { id: flow.id, flow, kind: kindOf(before, after), before, after, difference };
}

/** What became of a flow of so many tonnes; 0 where there was, or is, none. */
export function kindOf(before: number | null, after: number | null): ChangeKind {
  if (before === null || after === null) return 'unknown';
  if (!isChanged({ baseline: Math.max(before, after), tonnes: Math.min(before, after) })) return 'same';
  if (before === 0) return 'opened';
  if (after === 0) return 'closed';
  return after > before ? 'grown' : 'shrunk';
}
