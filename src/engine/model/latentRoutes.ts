import { flowId } from '#domain/ids.ts';
import type { Leg } from '#domain/network.ts';
import type { EngineParameters } from '../parameters.ts';
import type { Draft, Node, Route } from './draft.ts';
import { route as routeInUse } from './nodes.ts';
import { formOf } from './placeSums.ts';

/** Code of countries that a table does not name. */
const OTHERS = 'OTH';

/**
 * Pairs that do not trade today but could: `prior = strength * out_i * in_j / total`, the gravity flow without
 * distance, scaled down. They are exactly closed until the pull on them passes the threshold. Small pairs
 * (below the floor) and ends that are no country are left out.
 */
export function latentRoutes(draft: Draft, parameters: EngineParameters): Route[] {
  return draft.legs.flatMap((leg) =>
    latentOfLeg(draft, leg, parameters, () => true, parameters.newRouteFloor),
  );
}

/** Latent routes of one leg between the pairs that `wanted` lets through, however small when `floor` is 0. */
export function latentOfLeg(
  draft: Draft,
  leg: Leg,
  parameters: EngineParameters,
  wanted: (origin: Node, destination: Node) => boolean,
  floor: number,
): Route[] {
  const ends = endsOfLeg(draft, leg);
  const used = new Set(draft.routes.map((route) => pairKey(route.origin, route.destination)));
  const routes: Route[] = [];
  if (!(ends.total > 0)) return routes;
  for (const origin of ends.origins) {
    const share = ends.output[origin]! / ends.total;
    for (const destination of ends.destinations) {
      const gravity = share * ends.intake[destination]!;
      if (!(gravity > floor * ends.total) || used.has(pairKey(origin, destination))) continue;
      const from = draft.nodes[origin]!;
      const to = draft.nodes[destination]!;
      if (mayTrade(from, to) && wanted(from, to)) {
        routes.push(closedRoute(draft, origin, destination, gravity, parameters));
      }
    }
  }
  return routes;
}

/** Ends that are no country open no route, nor do "other countries" among themselves. */
function mayTrade(from: Node, to: Node): boolean {
  return from.special === null && to.special === null && !(from.country === OTHERS && to.country === OTHERS);
}

function closedRoute(
  draft: Draft,
  origin: number,
  destination: number,
  gravity: number,
  parameters: EngineParameters,
): Route {
  const id = flowId(draft.nodes[origin]!.placeId, draft.nodes[destination]!.placeId);
  return {
    ...routeInUse(id, origin, destination, 0),
    prior: gravity * parameters.newRouteStrength,
    threshold: parameters.newRouteThreshold,
  };
}

/** The nodes at both ends of a leg with their sums over it, in the unit of its `from` end. */
export interface LegEnds {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  /** By node index. */
  readonly output: Float64Array;
  readonly intake: Float64Array;
  readonly total: number;
}

/** Sizes of the ends of a leg today. */
export function endsOfLeg(draft: Draft, leg: Leg): LegEnds {
  const output = new Float64Array(draft.nodes.length);
  const intake = new Float64Array(draft.nodes.length);
  let total = 0;
  for (const route of draft.routes) {
    const from = draft.nodes[route.origin]!;
    const to = draft.nodes[route.destination]!;
    if (
      route.id === null ||
      from.stage !== leg.from ||
      to.stage !== leg.to ||
      formOf(to.placeId) !== leg.toForm
    )
      continue;
    output[route.origin]! += route.baseline;
    intake[route.destination]! += route.baseline;
    total += route.baseline;
  }
  const used = (sums: Float64Array) => [...sums.keys()].filter((node) => sums[node]! > 0);
  return { origins: used(output), destinations: used(intake), output, intake, total };
}

/** One number per pair of nodes. */
export function pairKey(origin: number, destination: number): number {
  return origin * 1_048_576 + destination;
}
