import type { Flow, Network, Place } from '#domain/network.ts';
import type { FlowResult, PlaceResult, ScenarioResult } from '#engine/scenario/result.ts';

/**
 * A scenario's result as a network, so that measures, trace and comparison read it as they read today's. Every
 * flow and total is `modelled`; ranges are dropped, because they are those of today. A place whose output is
 * withheld today stays not known.
 */
export function resultNetwork(network: Network, result: ScenarioResult): Network {
  const flows = new Map(network.flows.map((flow) => [flow.id, flow]));
  const places = new Map(network.places.map((place) => [place.id, place]));
  const modelled = new Set(result.places.map(({ id }) => id));
  const untouched = network.places.filter(({ id }) => !modelled.has(id));
  const unknown = network.flows.filter((flow) => flow.tonnes === null);
  return {
    ...network,
    flows: [...result.flows.map((flow) => toFlow(network, flow, flows.get(flow.id))), ...unknown],
    places: [...result.places.map((place) => toPlace(network, place, places.get(place.id))), ...untouched],
  };
}

function toFlow(network: Network, result: FlowResult, today: Flow | undefined): Flow {
  const { id, originId, destinationId, origin, destination, from, to, tonnes } = result;
  return {
    kind: 'flow',
    id,
    commodity: network.commodity,
    originId,
    destinationId,
    origin,
    destination,
    from,
    to,
    tonnes,
    low: null,
    high: null,
    basis: 'modelled',
    evidence: today?.evidence ?? 'gravity',
    reportedTonnes: today?.reportedTonnes ?? null,
    reportedUsd: today?.reportedUsd ?? null,
    factor: null,
    sources: today?.sources ?? [],
  };
}

function toPlace(network: Network, result: PlaceResult, today: Place | undefined): Place {
  const { id, country, special, stage, tonnes, capacity } = result;
  const alike = network.places.find((place) => place.stage === stage && formSlug(place.id) === formSlug(id));
  return {
    kind: 'place',
    id,
    commodity: network.commodity,
    country,
    special,
    stage,
    form: today?.form ?? alike?.form ?? stage,
    unit: today?.unit ?? alike?.unit ?? 't',
    tonnes: today?.tonnes === null ? null : tonnes,
    low: null,
    high: null,
    capacity,
    basis: today?.tonnes === null ? today.basis : 'modelled',
    uses: null,
    sources: today?.sources ?? [],
    anchor: today?.anchor ?? null,
    position: today?.position ?? null,
  };
}

function formSlug(placeId: string): string {
  return placeId.split('~')[1] ?? '';
}
