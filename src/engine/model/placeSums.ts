import { flowId } from '#domain/ids.ts';
import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import { stageIndex } from '#domain/stage.ts';
import { NetworkError } from './NetworkError.ts';

/** No commodity comes near; above it sums lose their small parts. */
const MOST_TONNES = 1e12;

/** A place with the sums of its known flows, and the leg that leads to it. */
export interface PlaceSums {
  readonly place: Place;
  readonly leg: Leg | null;
  readonly intake: number;
  readonly output: number;
}

/**
 * What is known to enter and leave each place, by place id.
 * @throws NetworkError when flows name unknown places, run upstream, repeat an id or belong to no leg.
 */
export function placeSums(network: Network, flows: readonly Flow[]): Map<string, PlaceSums> {
  const sums = new Map<string, { place: Place; leg: Leg | null; intake: number; output: number }>();
  for (const place of network.places) {
    if (sums.has(place.id)) throw new NetworkError(place.id, 'id', 'every place once', 'a second one');
    sums.set(place.id, { place, leg: null, intake: 0, output: 0 });
  }
  for (const flow of flows) {
    const origin = sums.get(flow.originId);
    const destination = sums.get(flow.destinationId);
    if (!origin) throw new NetworkError(flow.id, 'origin', `a place ${flow.originId}`, 'none');
    if (!destination) throw new NetworkError(flow.id, 'destination', `a place ${flow.destinationId}`, 'none');
    const leg = legOf(network.legs, flow);
    if (destination.leg && (destination.leg.from !== leg.from || destination.leg.yield !== leg.yield)) {
      const known = `flows from ${destination.leg.from} only`;
      throw new NetworkError(flow.id, 'from', `${known} into ${flow.destinationId}`, leg.from);
    }
    destination.leg = leg;
    destination.intake += flow.tonnes ?? 0;
    origin.output += flow.tonnes ?? 0;
  }
  return sums;
}

/**
 * The leg that a flow belongs to.
 * @throws NetworkError when the network declares none.
 */
export function legOf(legs: readonly Leg[], flow: Pick<Flow, 'id' | 'from' | 'to' | 'destinationId'>): Leg {
  const form = formOf(flow.destinationId);
  const leg = legs.find((l) => l.from === flow.from && l.to === flow.to && l.toForm === form);
  if (leg) return leg;
  const declared = legs.map((l) => `${l.from} > ${l.to}${l.toForm === null ? '' : ` (${l.toForm})`}`);
  const found = `${flow.from} > ${flow.to}${form === null ? '' : ` (${form})`}`;
  throw new NetworkError(flow.id, 'from, to', `a leg of the chain, ${declared.join(' or ')}`, found);
}

/** Form slug of a place id, `null` where its stage has one form. */
export function formOf(placeId: string): string | null {
  const at = placeId.indexOf('~');
  return at < 0 ? null : placeId.slice(at + 1);
}

/**
 * Checks each flow by itself, the unknown ones too.
 * @throws NetworkError for the first that is wrong.
 */
export function checkFlows(flows: readonly Flow[]): void {
  const seen = new Set<string>();
  for (const flow of flows) checkFlow(flow, seen);
}

function checkFlow(flow: Flow, seen: Set<string>): void {
  const id = flowId(flow.originId, flow.destinationId);
  if (seen.has(flow.id)) throw new NetworkError(flow.id, 'id', 'every flow once', 'a second one');
  seen.add(flow.id);
  if (flow.id !== id) throw new NetworkError(flow.id, 'id', id, flow.id);
  if (stageIndex(flow.from) >= stageIndex(flow.to)) {
    throw new NetworkError(flow.id, 'from, to', 'a flow down the chain', `${flow.from} > ${flow.to}`);
  }
  if (flow.tonnes !== null && !(flow.tonnes >= 0 && flow.tonnes <= MOST_TONNES)) {
    throw new NetworkError(flow.id, 'tonnes', `0 to ${MOST_TONNES}`, String(flow.tonnes));
  }
}
