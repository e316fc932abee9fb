import type { PlaceId } from '#domain/ids.ts';
import { lastStage } from '#domain/lastStage.ts';
import type { Network } from '#domain/network.ts';
import { rankedPlaces } from './ranking.ts';

/** The country that takes in most at the end of the chain: where a trace without a place in mind begins. */
export function largestIntake({ places, flows }: Pick<Network, 'places' | 'flows'>): PlaceId | null {
  const last = lastStage(flows);
  const takers = new Set(flows.map(({ destinationId }) => destinationId));
  const intakes = places.filter(
    ({ id, stage, country }) => stage === last && country !== null && takers.has(id),
  );
  return rankedPlaces({ places: intakes })[0]?.id ?? null;
}
