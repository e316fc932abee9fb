import { flowId, placeId, type Iso3 } from '#domain/ids.ts';
import type { Flow, Leg, LonLat, Network, Place } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import type { SharePair } from './score.ts';

/** What all arrows of a picture add up to: an amount in a picture is a share in per cent. */
export const WHOLE = 100;

/**
 * Pairs as a network of one leg that the map can draw, so that what a student draws and what is true are drawn
 * alike: both between the same points of the countries. Amounts are per cent of the whole. Pairs with an end that
 * has no point on the map are left out.
 */
export function pairNetwork(
  pairs: readonly SharePair[],
  leg: Leg,
  { commodity, referenceYear }: Pick<Network, 'commodity' | 'referenceYear'>,
  pointOf: (country: Iso3) => LonLat | null,
): Network {
  const placed = pairs.filter(({ origin, destination }) => pointOf(origin) && pointOf(destination));
  const sums = new Map<string, Place>();
  const add = (country: Iso3, stage: Leg['from'], share: number): string => {
    const id = placeId(commodity, country, stage);
    const before = sums.get(id)?.tonnes ?? 0;
    sums.set(id, placeOf(commodity, country, stage, leg, before + share * WHOLE, pointOf(country)));
    return id;
  };
  const flows = placed.map(({ origin, destination, share }): Flow => {
    const [originId, destinationId] = [add(origin, leg.from, share), add(destination, leg.to, share)];
    return {
      kind: 'flow',
      id: flowId(originId, destinationId),
      commodity,
      originId,
      destinationId,
      origin,
      destination,
      from: leg.from,
      to: leg.to,
      tonnes: tonnes(share * WHOLE),
      low: null,
      high: null,
      basis: 'reported',
      evidence: 'report',
      reportedTonnes: null,
      reportedUsd: null,
      factor: null,
      sources: [],
    };
  });
  return { commodity, referenceYear, legs: [leg], places: [...sums.values()], flows };
}

function placeOf(
  commodity: string,
  country: Iso3,
  stage: Leg['from'],
  leg: Leg,
  amount: number,
  position: LonLat | null,
): Place {
  return {
    kind: 'place',
    id: placeId(commodity, country, stage),
    commodity,
    country,
    special: null,
    stage,
    form: stage === leg.from ? leg.fromLabel : leg.toLabel,
    unit: '%',
    tonnes: tonnes(amount),
    low: null,
    high: null,
    capacity: null,
    basis: 'reported',
    uses: null,
    sources: [],
    anchor: null,
    position,
  };
}
