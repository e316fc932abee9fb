import type { Place } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import type { Shown } from './Shown.ts';

/**
 * The places at the ends of the rows, in the order of their ids; every place where there are no flows at all, as for
 * gallium. A place that the scenario leaves without output stays with 0 t, so that each flow keeps both ends.
 */
export function shownPlaces({ rows, network, baseline }: Shown): readonly Place[] {
  const { places } = network;
  if (network.legs.length === 0) return places;
  const byId = new Map(places.map((place) => [place.id, place]));
  const ids = new Set(rows.flatMap(({ flow }) => [flow.originId, flow.destinationId]));
  const ended = baseline.places.filter(({ id }) => ids.has(id) && !byId.has(id)).map(endedPlace);
  return [...places.filter(({ id }) => ids.has(id)), ...ended].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function endedPlace(place: Place): Place {
  return { ...place, tonnes: tonnes(0), low: null, high: null, uses: null, basis: 'modelled' };
}
