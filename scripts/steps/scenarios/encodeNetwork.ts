import type { LonLat, Network, Place } from '#domain/network.ts';
import type { FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import { roundTonnes } from '../roundTonnes.ts';

/** Where a place without an anchor of its own sits. */
export type PositionOf = (place: Place) => { position: LonLat; anchor: Place['anchor'] } | null;

/** A network as published features: places, then flows, both in the order of their ids. */
export function encodeNetwork(network: Network, positionOf: PositionOf): (PlaceFeature | FlowFeature)[] {
  const places = network.places.map((place) => placeFeature(place, positionOf)).toSorted(byId);
  const positions = new Map(places.map(({ id, geometry }) => [id, geometry?.coordinates ?? null]));
  const forms = formSlugs(network);
  const flows = network.flows.map((flow): FlowFeature => {
    const start = positions.get(flow.originId) ?? null;
    const end = positions.get(flow.destinationId) ?? null;
    return {
      type: 'Feature',
      id: flow.id,
      geometry: start === null || end === null ? null : { type: 'LineString', coordinates: [start, end] },
      properties: {
        ...{ kind: 'flow', id: flow.id, commodity: flow.commodity },
        ...{ origin: flow.origin, destination: flow.destination, from: flow.from, to: flow.to },
        ...{ fromForm: forms(flow.originId), toForm: forms(flow.destinationId) },
        ...{ tonnes: rounded(flow.tonnes), low: rounded(flow.low), high: rounded(flow.high) },
        ...{ basis: flow.basis, evidence: flow.evidence, reportedTonnes: rounded(flow.reportedTonnes) },
        ...{ reportedUsd: flow.reportedUsd, factor: flow.factor, sources: [...flow.sources] },
      },
    };
  });
  return [...places, ...flows.toSorted(byId)];
}

function placeFeature(place: Place, positionOf: PositionOf): PlaceFeature {
  const found =
    place.position === null ? positionOf(place) : { position: place.position, anchor: place.anchor };
  return {
    type: 'Feature',
    id: place.id,
    geometry: found === null ? null : { type: 'Point', coordinates: [found.position[0], found.position[1]] },
    properties: {
      ...{ kind: 'place', id: place.id, commodity: place.commodity },
      ...{ country: place.country, special: place.special, stage: place.stage },
      ...{ form: place.form, unit: place.unit, tonnes: rounded(place.tonnes) },
      ...{ low: rounded(place.low), high: rounded(place.high), capacity: rounded(place.capacity) },
      basis: place.basis,
      uses: place.uses === null ? null : place.uses.map((use) => ({ ...use })),
      sources: [...place.sources],
      anchor: found?.anchor ?? null,
    },
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundTonnes(value);
}

/** The form slug inside a place id, where its stage has several forms. */
function formSlugs(network: Network): (placeId: string) => string | null {
  const forms = network.legs.flatMap(({ toForm }) => (toForm === null ? [] : [toForm]));
  return (placeId) => forms.find((form) => placeId.endsWith(`~${form}`)) ?? null;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
