import type { Link } from '#domain/link.ts';

/**
 * One link per pair of places and leg: rows of the same pair are added up. Adding something unknown gives something
 * unknown: the sum of a known and an unknown row is `null`, not the known part. The basis of a sum is that of its
 * weakest row.
 */
export function joinLinks(links: readonly Link[]): Link[] {
  const joined = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.origin}>${link.destination}:${link.from}>${link.to}`;
    const before = joined.get(key);
    joined.set(key, before === undefined ? link : add(before, link));
  }
  return [...joined.values()];
}

/** Strongest first; a sum is as good as its weakest part. */
const STRENGTH = ['reported', 'reconciled', 'modelled', 'estimated', 'withheld'] as const;

function add(a: Link, b: Link): Link {
  const tonnes = sum(a.tonnes, b.tonnes);
  const hasRange =
    tonnes !== null && (a.low !== null || a.high !== null || b.low !== null || b.high !== null);
  return {
    ...a,
    tonnes,
    low: hasRange ? sum(a.low ?? a.tonnes, b.low ?? b.tonnes) : null,
    high: hasRange ? sum(a.high ?? a.tonnes, b.high ?? b.tonnes) : null,
    basis: STRENGTH.indexOf(a.basis) >= STRENGTH.indexOf(b.basis) ? a.basis : b.basis,
    usd: sum(a.usd, b.usd),
    sources: b.sources.every((source) => a.sources.includes(source))
      ? a.sources
      : [...new Set([...a.sources, ...b.sources])],
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
