import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import { tonnes, type Tonnes } from '#domain/tonnes.ts';
import { rankedFlows } from './ranking.ts';
import { legOf } from './shownFlows.ts';

export interface SelectedFlow {
  readonly kind: 'flow';
  readonly flow: Flow;
  readonly leg: Leg | null;
  /** Part of everything that travels on this leg, 0 to 1; unknown where the flow is. */
  readonly share: number | null;
}

export interface SelectedPlace {
  readonly kind: 'place';
  readonly place: Place;
  /** Part of what all countries make at this stage and form, 0 to 1; special places have none. */
  readonly share: number | null;
  readonly arriving: readonly Flow[];
  readonly leaving: readonly Flow[];
}

export type Selected = SelectedFlow | SelectedPlace;

/** What is known of the place or flow with this id; `null` when the network has none. */
export function select(network: Network, id: string): Selected | null {
  const flow = network.flows.find((candidate) => candidate.id === id);
  if (flow) return selectedFlow(network, flow);
  const place = network.places.find((candidate) => candidate.id === id);
  return place ? selectedPlace(network, place) : null;
}

/** Tonnes of a flow or place in a network; 0 for what it does not have, `null` where they are not known. */
export function tonnesIn(network: Network, id: string): Tonnes | null {
  const item =
    network.flows.find((flow) => flow.id === id) ?? network.places.find((place) => place.id === id);
  return item === undefined ? tonnes(0) : item.tonnes;
}

function selectedFlow(network: Network, flow: Flow): SelectedFlow {
  const leg = legOf(network, flow);
  const onLeg = network.flows.filter((other) => legOf(network, other) === leg);
  return { kind: 'flow', flow, leg, share: part(flow.tonnes, onLeg) };
}

function selectedPlace(network: Network, place: Place): SelectedPlace {
  const peers = network.places.filter(
    (other) => other.stage === place.stage && other.form === place.form && other.country !== null,
  );
  return {
    kind: 'place',
    place,
    share: place.country === null ? null : part(place.tonnes, peers),
    arriving: rankedFlows({ flows: network.flows.filter((flow) => flow.destinationId === place.id) }),
    leaving: rankedFlows({ flows: network.flows.filter((flow) => flow.originId === place.id) }),
  };
}

function part(own: number | null, all: readonly { readonly tonnes: number | null }[]): number | null {
  const total = all.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
  return own === null || total === 0 ? null : own / total;
}
