import { tonnes } from '#domain/tonnes.ts';
import type { Draft, Node } from '../model/draft.ts';
import type { FlowResult } from './result.ts';
import type { Solved } from './solveDraft.ts';

/**
 * All flows that exist today or in the result, in the draft's order; streams of one plant are one flow. Today's
 * flows that stop are kept with 0 tonnes.
 */
export function reportFlows(draft: Draft, { tonnes: after }: Solved): FlowResult[] {
  const streamOf = streams(draft);
  const results: FlowResult[] = [];
  draft.routes.forEach((route, at) => {
    if (route.id === null || streamOf.twin.has(at)) return;
    let { baseline } = route;
    let now = after[at]!;
    for (const other of streamOf.others.get(at) ?? NONE) {
      baseline += draft.routes[other]!.baseline;
      now += after[other]!;
    }
    if (baseline > 0 || now > 0) results.push(flowResult(draft, at, baseline, now));
  });
  return results;
}

const NONE: readonly number[] = [];

/** Routes that repeat the flow of an earlier route, because an end of it is split into streams. */
function streams(draft: Draft): { twin: Set<number>; others: Map<number, number[]> } {
  const twin = new Set<number>();
  const others = new Map<number, number[]>();
  if (draft.nodes.every((node) => node.twin === null)) return { twin, others };
  const first = new Map<string, number>();
  draft.routes.forEach((route, at) => {
    if (route.id === null) return;
    const known = first.get(route.id);
    if (known === undefined) first.set(route.id, at);
    else {
      twin.add(at);
      others.set(known, [...(others.get(known) ?? []), at]);
    }
  });
  return { twin, others };
}

function flowResult(draft: Draft, at: number, baseline: number, now: number): FlowResult {
  const { id, origin, destination } = draft.routes[at]!;
  const from = draft.nodes[origin]!;
  const to = draft.nodes[destination]!;
  return {
    id: id ?? '',
    originId: from.placeId,
    destinationId: to.placeId,
    origin: nameOf(from),
    destination: nameOf(to),
    from: from.stage,
    to: to.stage,
    baseline: tonnes(baseline),
    tonnes: tonnes(now),
  };
}

function nameOf(node: Node) {
  return node.country ?? node.special ?? 'unknown-origin';
}
