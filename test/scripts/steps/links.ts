import type { Link } from '#scripts/steps/leg.ts';

/** A reported link with a range of a tenth, for tests. */
export function link(pair: string, tonnes: number, change: Partial<Link> = {}): Link {
  const [origin = '', destination = ''] = pair.split('>');
  return {
    ...{ origin, destination, tonnes, reported: tonnes, low: tonnes * 0.9, high: tonnes * 1.1, capped: true },
    ...{ usd: tonnes * 10, rows: 1, evidence: 'report', sources: ['A'], ...change },
  };
}

/** Tonnes by pair. */
export function byPair(
  links: readonly { origin: string; destination: string; tonnes: number }[],
): Record<string, number> {
  return Object.fromEntries(
    links.map(({ origin, destination, tonnes }) => [`${origin}>${destination}`, tonnes]),
  );
}
