import { distinct, type Link, pairKey } from './leg.ts';

/** The same link with a share of its goods. */
export function scaleLink(link: Link, ratio: number): Link {
  return {
    ...link,
    tonnes: link.tonnes * ratio,
    reported: link.reported * ratio,
    low: link.low * ratio,
    high: link.high * ratio,
    usd: link.usd === null ? null : link.usd * ratio,
  };
}

/** Two different lots of goods between the same two countries; the larger one says what they stand on. */
export function joinLinks(a: Link, b: Link): Link {
  return {
    ...a,
    tonnes: a.tonnes + b.tonnes,
    reported: a.reported + b.reported,
    low: a.low + b.low,
    high: a.high + b.high,
    capped: a.capped && b.capped,
    rows: a.rows + b.rows,
    usd: a.usd === null || b.usd === null ? null : a.usd + b.usd,
    evidence: b.tonnes > a.tonnes ? b.evidence : a.evidence,
    sources: distinct([...a.sources, ...b.sources]),
  };
}

/** One link per pair. */
export function joinByPair(links: readonly Link[]): Map<string, Link> {
  const pairs = new Map<string, Link>();
  for (const link of links) {
    const key = pairKey(link.origin, link.destination);
    const before = pairs.get(key);
    pairs.set(key, before === undefined ? link : joinLinks(before, link));
  }
  return pairs;
}
