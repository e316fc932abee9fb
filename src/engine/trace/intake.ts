import type { PlaceId } from '#domain/ids.ts';
import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import { stageIndex } from '#domain/stage.ts';

/** What one place takes in. */
export interface Inflow {
  readonly flow: Flow;
  readonly origin: Place;
  /** Tonnes in the unit of the destination: tonnes of the flow times the yield of its leg. */
  readonly amount: number;
}

/**
 * Known inflows of every place that has any, in the unit of the place.
 * Flows whose tonnes are not known are left out: the caller says which (`unknownFlows`).
 * @throws Error when a flow's end, or the leg it belongs to, is not in the network, or it does not lead on.
 */
export function inflowsByPlace(network: Network): ReadonlyMap<PlaceId, readonly Inflow[]> {
  const places = new Map(network.places.map((place) => [place.id, place]));
  const inflows = new Map<PlaceId, Inflow[]>();
  for (const flow of network.flows) {
    const origin = placeOf(flow, flow.originId, places);
    const destination = placeOf(flow, flow.destinationId, places);
    const leg = legOf(flow, network.legs);
    if (flow.tonnes === null || flow.tonnes === 0) continue;
    const list = inflows.get(destination.id) ?? [];
    list.push({ flow, origin, amount: flow.tonnes * leg.yield });
    inflows.set(destination.id, list);
  }
  return inflows;
}

/** Flows that exist but whose tonnes nobody prints: no share can hold them. */
export function unknownFlows(network: Network): readonly Flow[] {
  return network.flows.filter((flow) => flow.tonnes === null);
}

function placeOf(flow: Flow, id: PlaceId, places: ReadonlyMap<PlaceId, Place>): Place {
  const place = places.get(id);
  if (place === undefined) {
    throw new Error(`Flow ${flow.id}: expected the place ${id} in the network, found none`);
  }
  return place;
}

/**
 * The leg a flow belongs to; forms tell legs between the same two stages apart.
 * @throws Error when there is none, or the flow does not lead to a later stage.
 */
export function legOf(flow: Flow, legs: readonly Leg[]): Leg {
  if (stageIndex(flow.from) >= stageIndex(flow.to)) {
    throw new Error(
      `Flow ${flow.id}: expected it to lead to a later stage, found ${flow.from} to ${flow.to}`,
    );
  }
  const form = formSlug(flow.destinationId);
  const between = legs.filter((leg) => leg.from === flow.from && leg.to === flow.to);
  const leg = between.find((candidate) => candidate.toForm === form) ?? between[0];
  if (leg === undefined || (leg.toForm !== form && between.length > 1)) {
    throw new Error(`Flow ${flow.id}: expected a leg from ${flow.from} to ${flow.to}, found none`);
  }
  return leg;
}

/** The part of a place id that names its form, where the stage has several. */
function formSlug(id: PlaceId): string | null {
  const mark = id.indexOf('~');
  return mark === -1 ? null : id.slice(mark + 1);
}
