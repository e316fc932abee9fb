import { tonnes } from '#domain/tonnes.ts';
import type { Draft, Node } from '../model/draft.ts';
import type { FlowResult } from './result.ts';
import type { Solved } from './solveDraft.ts';

/**
 * All flows that exist today or in the result, in the draft's order; streams of one plant are one flow. Today's
 * flows that stop are kept with 0 tonnes.
 */
export function reportFlows(draft: Draft, solved: Solved): FlowResult[] {
  const after = tonnesByRoute(draft, solved);
  const streamOf = streams(draft);
  const results: FlowResult[] = [];
  draft.routes.forEach((route, at) => {
    if (route.id === null || streamOf.twin.has(at)) return;
    const others = streamOf.others.get(at) ?? [];
    const baseline = others.reduce((sum, other) => sum + draft.routes[other]!.baseline, route.baseline);
    const now = others.reduce((sum, other) => sum + after[other]!, after[at]!);
    if (baseline > 0 || now > 0) results.push(flowResult(draft, at, baseline, now));
  });
  return results;
}

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

/** Flow of each route of the draft in tonnes of its origin's unit; 0 for routes through which nothing can flow. */
export function tonnesByRoute(
  draft: Draft,
  { compiled, flows }: Pick<Solved, 'compiled' | 'flows'>,
): Float64Array {
  const result = new Float64Array(draft.routes.length);
  compiled.routes.forEach((route, cell) => (result[route] = flows[cell]! * compiled.tonnesPerUnit[cell]!));
  return result;
}

function nameOf(node: Node) {
  return node.country ?? node.special ?? 'unknown-origin';
}
