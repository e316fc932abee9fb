import type { EngineParameters } from '../parameters.ts';
import { addNode, type Draft, type Node, type Route } from '../model/draft.ts';

/**
 * Splits a plant into two streams that share its capacity: `<key>#regional` takes the regional ore, the plant
 * itself the rest, and its sales are split in the same proportion, so that today's flows are unchanged. A plant
 * that takes no regional ore today gets a closed stream that opens only under pull.
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
  const inUse = (routes: readonly Route[]) =>
    routes.reduce((sum, route) => (route.threshold === 0 ? sum + route.prior : sum), 0);
  const share = inUse(regional) / inUse(intake);
  const stream = addNode(draft, {
    ...plant,
    key: `${plant.key}#regional`,
    size: plant.size * share,
    baseline: plant.baseline * share,
    twin: at,
  });
  for (const route of regional) replaceRoute(draft, route, { ...route, destination: stream });
  for (const route of draft.routes.filter((each) => each.origin === at)) {
    const own =
      share > 0
        ? { prior: route.prior * share, baseline: route.baseline * share }
        : {
            prior: route.prior * parameters.newRouteStrength,
            baseline: 0,
            threshold: Math.max(route.threshold, parameters.newRouteThreshold),
          };
    draft.routes.push({ ...route, ...own, origin: stream });
    route.prior *= 1 - share;
    replaceRoute(draft, route, { ...route, baseline: route.baseline * (1 - share) });
  }
  draft.nodes[at] = { ...plant, size: plant.size * (1 - share), baseline: plant.baseline * (1 - share) };
}

function replaceRoute(draft: Draft, before: Route, after: Route): void {
  draft.routes[draft.routes.indexOf(before)] = after;
}
