import type { EngineParameters } from '../parameters.ts';
import { addNode, type Draft, type Node, type Route } from '../model/draft.ts';

/**
 * Splits a plant into two streams that share its capacity: `<key>#regional` takes the regional ore, the plant
 * itself the rest, and its sales are split in the same proportion, so that today's flows are unchanged. A plant
 * that takes no regional ore today gets a closed stream that opens only under pull. An export quota is divided
 * between the streams in the proportion of today's ore.
 */
export function splitStream(
  draft: Draft,
  at: number,
  isRegional: (from: Node, to: Node) => boolean,
  parameters: EngineParameters,
): void {
  const plant = draft.nodes[at]!;
  const intake = draft.routes.filter((route) => route.destination === at);
  const regional = intake.filter((route) => isRegional(draft.nodes[route.origin]!, plant));
  if (regional.length === 0 || !(plant.size > 0)) return;
  const share = inUse(regional) / inUse(intake);
  const stream = addNode(draft, { ...part(plant, share), key: `${plant.key}#regional`, twin: at });
  draft.nodes[at] = part(plant, 1 - share);
  for (const route of regional) replaceRoute(draft, route, { ...route, destination: stream });
  for (const route of draft.routes.filter(({ origin }) => origin === at)) {
    const { prior, baseline, threshold } = route;
    const isUsed = share > 0;
    draft.routes.push({
      ...route,
      origin: stream,
      prior: prior * (isUsed ? share : parameters.newRouteStrength),
      baseline: baseline * share,
      threshold: isUsed ? threshold : Math.max(threshold, parameters.newRouteThreshold),
    });
    replaceRoute(draft, route, { ...route, prior: prior * (1 - share), baseline: baseline * (1 - share) });
  }
}

/** A stream of a plant: its share of what the plant makes and may export, and the whole capacity. */
function part(plant: Node, share: number): Node {
  const exportLimit = plant.exportLimit < Infinity ? plant.exportLimit * share : Infinity;
  return { ...plant, size: plant.size * share, baseline: plant.baseline * share, exportLimit };
}

function inUse(routes: readonly Route[]): number {
  return routes.reduce((sum, route) => (route.threshold === 0 ? sum + route.prior : sum), 0);
}

function replaceRoute(draft: Draft, before: Route, after: Route): void {
  draft.routes[draft.routes.indexOf(before)] = after;
}
