import type { Iso3 } from '#domain/ids.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { OTHER } from './leg.ts';

/**
 * Share of each country in the making of NdFeB magnets. The newest set names China only; the rest is split as
 * in the last set that names more (2010). Aggregates such as Europe stay unnamed.
 */
export function magnetShares(magnets: readonly RowOf<'production'>[]): Map<Iso3, number> {
  const newest = Math.max(...magnets.map((row) => row.year));
  const named = magnets.filter((row) => row.year === newest && row.country !== OTHER);
  const shares = new Map(named.map((row) => [row.country, row.value / 100]));
  let rest = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const earlier = magnets.filter((row) => row.year < newest && !shares.has(row.country));
  const before = earlier.reduce((sum, row) => sum + row.value, 0);
  const whole = rest;
  for (const row of earlier.filter((row) => row.country !== OTHER && row.country !== 'EUR')) {
    const share = (whole * row.value) / before;
    shares.set(row.country, share);
    rest -= share;
  }
  if (rest > 1e-12) shares.set(OTHER, rest);
  return shares;
}
