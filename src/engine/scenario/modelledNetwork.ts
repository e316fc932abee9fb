import type { Iso3, PlaceId } from '#domain/ids.ts';
import type { Flow, LonLat, Network, Place } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import type { FlowResult, PlaceResult, ShownResult } from './result.ts';

/** Where a country sits that has no place of this commodity today; `null` = the caller does not draw it. */
export type PositionOf = (country: Iso3) => LonLat | null;

const NOWHERE: PositionOf = () => null;

/** Change below this share of a flow, and below this many tonnes, is the solver's tolerance and no result. */
const SAME_SHARE = 1e-4;
const SAME_TONNES = 0.01;

/** Whether a modelled figure differs from the one it is held against by more than the solver's tolerance. */
export function isChanged({ baseline, tonnes }: { baseline: number; tonnes: number }): boolean {
  return Math.abs(tonnes - baseline) > SAME_TONNES + SAME_SHARE * baseline;
}

/**
 * The world of a scenario as a network: what measures, maps and traces read, they can read before and after.
 *
 * A figure that the scenario changes is `modelled`, without a range or a report; one that it leaves alone keeps
 * everything it had. Withheld places and flows stay as they are. Places and flows that are new carry no source.
 */
export function modelledNetwork(network: Network, result: ShownResult, positionOf = NOWHERE): Network {
  const places = new Map(result.places.map((place) => [place.id, place]));
  const flows = new Map(result.flows.map((flow) => [flow.id, flow]));
  const knownPlaces = new Set(network.places.map(({ id }) => id));
  const knownFlows = new Set(network.flows.map(({ id }) => id));
  return {
    ...network,
    places: [
      ...network.places.map((place) => modelledPlace(place, places.get(place.id))),
      ...result.places
        .filter(({ id }) => !knownPlaces.has(id))
        .map((place) => newPlace(network, place, positionOf)),
    ],
    flows: [
      ...network.flows.map((flow) => modelledFlow(flow, flows.get(flow.id))),
      ...result.flows
        .filter((flow) => !knownFlows.has(flow.id) && isChanged(flow))
        .map((flow) => newFlow(network, flow)),
    ],
  };
}

function modelledPlace(place: Place, result: PlaceResult | undefined): Place {
  if (place.tonnes === null || result === undefined || !isChanged(result)) return place;
  return { ...place, tonnes: result.tonnes, low: null, high: null, basis: 'modelled', uses: null };
}

function modelledFlow(flow: Flow, result: FlowResult | undefined): Flow {
  if (flow.tonnes === null || result === undefined || !isChanged(result)) return flow;
  return {
    ...flow,
    ...{ tonnes: result.tonnes, low: null, high: null, basis: 'modelled' },
    ...{ reportedTonnes: null, reportedUsd: null, factor: null },
  };
}

function newPlace(network: Network, result: PlaceResult, positionOf: PositionOf): Place {
  const { stage, form } = result;
  const peer = network.places.find(
    (place) => place.country !== null && place.stage === stage && formSlug(place.id) === form,
  );
  const leg = network.legs.find(({ to, toForm }) => to === stage && toForm === form);
  return {
    kind: 'place',
    id: result.id,
    commodity: network.commodity,
    country: result.country,
    special: result.special,
    stage,
    form: peer?.form ?? leg?.toLabel ?? stage,
    unit: peer?.unit ?? leg?.toUnit ?? 't',
    tonnes: tonnes(result.tonnes),
    low: null,
    high: null,
    capacity: result.capacity,
    basis: 'modelled',
    uses: null,
    sources: [],
    anchor: null,
    position: result.country === null ? null : positionOf(result.country),
  };
}

/** The form slug inside a place id, where its stage has several forms. */
function formSlug(id: PlaceId): string | null {
  return id.split('~')[1] ?? null;
}

function newFlow(network: Network, result: FlowResult): Flow {
  return {
    kind: 'flow',
    commodity: network.commodity,
    ...{ id: result.id, originId: result.originId, destinationId: result.destinationId },
    ...{ origin: result.origin, destination: result.destination, from: result.from, to: result.to },
    ...{ tonnes: result.tonnes, low: null, high: null, basis: 'modelled', evidence: 'gravity' },
    ...{ reportedTonnes: null, reportedUsd: null, factor: null, sources: [] },
  };
}
