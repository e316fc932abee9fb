import type { Leg, LonLat, Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { FlowScale } from './flowScale.ts';
import { byTonnes, sumKnown, type PlaceRow } from './rows.ts';

/** Radius of a place whose tonnes are not known, in pixels: visible, and no amount. */
const UNKNOWN_RADIUS = 5;
/** Smallest circle, in pixels, that can still be seen and hit. */
const MIN_RADIUS = 2.5;
/** Smaller places without a shown flow are left to the lists: a dot for every tonne would hide the large ones. */
const MIN_SHARE = 0.005;

/** The places of the shown legs that a flow meets or that weigh enough, largest first. */
export function shownPlaces(
  network: Network,
  legs: readonly Leg[],
  ends: ReadonlySet<string>,
): readonly Place[] {
  const stages = new Map(
    legs.flatMap(({ from, to }) => [from, to]).map((stage) => [stage, stageTonnes(network, stage)]),
  );
  return network.places
    .filter(({ id, position, stage, tonnes }) => {
      const whole = stages.get(stage);
      if (position === null || whole === undefined || tonnes === 0) return false;
      return ends.has(id) || tonnes === null || tonnes >= MIN_SHARE * whole;
    })
    .toSorted(byTonnes);
}

function stageTonnes(network: Network, stage: Stage): number {
  return sumKnown(network.places.filter((place) => place.stage === stage).map(({ tonnes }) => tonnes));
}

/** The rows of places, in the order given. */
export function preparePlaces(
  places: readonly Place[],
  network: Network,
  scale: FlowScale,
): readonly PlaceRow[] {
  const stages = new Set(places.map(({ stage }) => stage));
  const wholes = new Map([...stages].map((stage) => [stage, stageTonnes(network, stage)]));
  return places.map((place) => {
    const whole = wholes.get(place.stage) ?? 0;
    return {
      id: place.id,
      place,
      position: place.position as LonLat,
      tonnes: place.tonnes,
      share: place.tonnes === null || whole === 0 ? null : place.tonnes / whole,
      radius:
        place.tonnes === null ? UNKNOWN_RADIUS : Math.max(MIN_RADIUS, scale.radius(place.tonnes, place.unit)),
    };
  });
}
