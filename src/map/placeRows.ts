import type { Leg, LonLat, Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { FlowScale } from './flowScale.ts';
import { byTonnes, type PlaceRow } from './rows.ts';

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
  const wholes = tonnesByStage(network);
  const stages = new Set(legs.flatMap(({ from, to }) => [from, to]));
  return network.places
    .filter(({ id, position, stage, tonnes }) => {
      if (position === null || !stages.has(stage) || tonnes === 0) return false;
      return ends.has(id) || tonnes === null || tonnes >= MIN_SHARE * (wholes.get(stage) ?? 0);
    })
    .toSorted(byTonnes);
}

/** In one walk: it is asked for at every move of a slider. */
function tonnesByStage({ places }: Network): ReadonlyMap<Stage, number> {
  const sums = new Map<Stage, number>();
  for (const { stage, tonnes } of places) sums.set(stage, (sums.get(stage) ?? 0) + (tonnes ?? 0));
  return sums;
}

/** The rows of places, in the order given. */
export function preparePlaces(
  places: readonly Place[],
  network: Network,
  scale: FlowScale,
): readonly PlaceRow[] {
  const wholes = tonnesByStage(network);
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
