import type { CommodityId, FlowId, Iso3, PlaceId, Special } from '#domain/ids.ts';
import type { Leg } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

/** A place as the engine sees it. Amounts in the unit of the place. */
export interface Node {
  /** Place id, with a `#suffix` where one place is several nodes. */
  readonly key: string;
  readonly placeId: PlaceId;
  readonly country: Iso3 | null;
  readonly special: Special | null;
  readonly stage: Stage;
  readonly form: string | null;
  readonly role: 'supplier' | 'processor' | 'buyer';
  /** Position along the chain; flows only go up. */
  readonly level: number;
  /** Output of today; of a final buyer, its intake times the leg's yield. */
  readonly baseline: number;
  /** Output per tonne of intake, in their own units. */
  readonly yield: number;
  /** Output of today as changed by losses and new plants, before any pull. */
  size: number;
  /** Most that the node can put out; Infinity for a buyer. */
  capacity: number;
  /** What a final buyer wants. */
  demand: number;
  /** Most a final buyer's pull may rise: G, or 1 for sinks that do not bid. */
  maxPull: number;
  /** Most that may leave over the routes marked `restricted`. */
  exportLimit: number;
  /** Most that may enter over the routes marked `outside`, in tonnes of intake. */
  outsideLimit: number;
  /** The node that this one shares its capacity and export limit with (see `splitStream`). */
  readonly twin: number | null;
}

/** A possible flow between two nodes. Amounts in the unit of the origin. */
export interface Route {
  /** `null` for a virtual route inside one place. */
  readonly id: FlowId | null;
  readonly origin: number;
  readonly destination: number;
  /** Flow of today; 0 for a route not in use. */
  readonly baseline: number;
  prior: number;
  /** Pull above which the route opens; 0 when it is in use. */
  threshold: number;
  limit: number;
  restricted: boolean;
  outside: boolean;
}

/** The world before or after levers: a plain, editable description that `compile` turns into a `Problem`. */
export interface Draft {
  readonly commodity: CommodityId;
  readonly legs: readonly Leg[];
  readonly nodes: Node[];
  readonly routes: Route[];
  /** Common units per tonne, by stage (see `commonUnits`). */
  readonly unitOf: ReadonlyMap<Stage, number>;
}

/** A copy that may be edited freely. */
export function copyDraft(draft: Draft): Draft {
  return {
    commodity: draft.commodity,
    legs: draft.legs,
    nodes: draft.nodes.map(copyNode),
    routes: draft.routes.map(copyRoute),
    unitOf: draft.unitOf,
  };
}

/** Spelt out, as `copyRoute`. */
function copyNode(node: Node): Node {
  return {
    key: node.key,
    placeId: node.placeId,
    country: node.country,
    special: node.special,
    stage: node.stage,
    form: node.form,
    role: node.role,
    level: node.level,
    baseline: node.baseline,
    yield: node.yield,
    size: node.size,
    capacity: node.capacity,
    demand: node.demand,
    maxPull: node.maxPull,
    exportLimit: node.exportLimit,
    outsideLimit: node.outsideLimit,
    twin: node.twin,
  };
}

/** Spelt out because it runs for every route at every move of a slider, where a spread costs four times as much. */
function copyRoute(route: Route): Route {
  return {
    id: route.id,
    origin: route.origin,
    destination: route.destination,
    baseline: route.baseline,
    prior: route.prior,
    threshold: route.threshold,
    limit: route.limit,
    restricted: route.restricted,
    outside: route.outside,
  };
}

/** Adds a node and returns its index. */
export function addNode(draft: Draft, node: Node): number {
  return draft.nodes.push(node) - 1;
}

/** True for a node that stands for a place itself, not for its own use or an unaccounted part of it. */
export function isPlace(node: Node): boolean {
  return node.special === null && !node.key.includes('#');
}

/** Virtual nodes inside a place; streams of a plant are no such thing, they add up to it. */
export function isInside({ key, placeId }: Node): boolean {
  return key.length > placeId.length && /#(use|kept|unaccounted|release)/.test(key);
}

/** Indexes of the places of a country at a stage; of one form when `form` is given (`null` = the main one). */
export function placesAt(draft: Draft, stage: Stage, country: Iso3, form?: string | null): number[] {
  const found: number[] = [];
  draft.nodes.forEach((node, at) => {
    const isThere = node.stage === stage && node.country === country && isPlace(node);
    if (isThere && (form === undefined || node.form === form)) found.push(at);
  });
  return found;
}
