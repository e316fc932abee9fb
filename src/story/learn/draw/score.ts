import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

/** A pair of countries with a weight: tonnes of a true flow, or what a student gave it. */
export interface Pair {
  readonly origin: Iso3;
  readonly destination: Iso3;
  readonly weight: number;
}

/** A pair with its part of the whole, 0 to 1. */
export interface SharePair {
  readonly origin: Iso3;
  readonly destination: Iso3;
  readonly share: number;
}

export const pairKey = ({ origin, destination }: { origin: Iso3; destination: Iso3 }) =>
  `${origin}>${destination}`;

/** Weights as parts of their sum, the largest first; pairs named twice are added up, pairs of no weight left out. */
export function sharesOf(pairs: readonly Pair[]): readonly SharePair[] {
  const sums = new Map<string, Pair>();
  for (const pair of pairs) {
    if (!(pair.weight > 0)) continue;
    const key = pairKey(pair);
    sums.set(key, { ...pair, weight: pair.weight + (sums.get(key)?.weight ?? 0) });
  }
  const total = [...sums.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...sums.values()]
    .map(({ origin, destination, weight }) => ({ origin, destination, share: weight / total }))
    .sort((a, b) => b.share - a.share || (pairKey(a) < pairKey(b) ? -1 : 1));
}

/** The flows between two stages that run from one named country to another (or stay in it), as parts of their sum. */
export function trueShares(network: Network, from: Stage, to: Stage): readonly SharePair[] {
  const countries = new Set(network.places.flatMap(({ country }) => country ?? []));
  const named = (end: string) => countries.has(end) && end !== 'OTH';
  return sharesOf(
    network.flows
      .filter((flow) => flow.from === from && flow.to === to && named(flow.origin) && named(flow.destination))
      .map(({ origin, destination, tonnes }) => ({ origin, destination, weight: tonnes ?? 0 })),
  );
}

/** Rounding errors of adding up are no overlap. */
const NOISE = 1e-9;

export interface Score {
  /** 1 = every arrow as it is; 0 = none of the pairs is there. */
  readonly overlap: number;
  /** The highest overlap that this many arrows can have. */
  readonly best: number;
}

/**
 * overlap = 1 - 1/2 sum over all pairs |p - q|
 *
 * p the drawn and q the true part of a pair, both of sum 1 and 0 where a pair is missing: the part of the whole that
 * would not have to be moved to turn the one picture into the other (one less the total variation distance).
 * With k arrows no drawing overlaps by more than  best = sum of the k largest q.
 */
export function scoreOf(drawn: readonly SharePair[], real: readonly SharePair[]): Score {
  if (drawn.length === 0) return { overlap: 0, best: 0 };
  const p = new Map(drawn.map((pair) => [pairKey(pair), pair.share]));
  const q = new Map(real.map((pair) => [pairKey(pair), pair.share]));
  let difference = 0;
  for (const key of new Set([...p.keys(), ...q.keys()])) {
    difference += Math.abs((p.get(key) ?? 0) - (q.get(key) ?? 0));
  }
  const largest = [...q.values()].sort((a, b) => b - a).slice(0, drawn.length);
  return {
    overlap: difference > 2 - NOISE ? 0 : 1 - difference / 2,
    best: largest.reduce((sum, share) => sum + share, 0),
  };
}
