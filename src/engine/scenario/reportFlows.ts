import type { FlowId } from '#domain/ids.ts';
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
  const byId = new Map<FlowId, { baseline: number; tonnes: number; route: number }>();
  draft.routes.forEach((route, at) => {
    if (route.id === null) return;
    const known = byId.get(route.id);
    if (known) {
      known.baseline += route.baseline;
      known.tonnes += after[at]!;
    } else byId.set(route.id, { baseline: route.baseline, tonnes: after[at]!, route: at });
  });
  const results: FlowResult[] = [];
  for (const [id, sums] of byId) {
    if (sums.baseline === 0 && sums.tonnes === 0) continue;
    const origin = draft.nodes[draft.routes[sums.route]!.origin]!;
    const destination = draft.nodes[draft.routes[sums.route]!.destination]!;
    results.push({
      id,
      originId: origin.placeId,
      destinationId: destination.placeId,
      origin: nameOf(origin),
      destination: nameOf(destination),
      from: origin.stage,
      to: destination.stage,
      baseline: tonnes(sums.baseline),
      tonnes: tonnes(sums.tonnes),
    });
  }
  return results;
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
