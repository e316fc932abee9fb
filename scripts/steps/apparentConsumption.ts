import type { Iso3 } from '#domain/ids.ts';
import { addTo, type Link, sumOf } from './leg.ts';

/** The most that a country uses itself, and who uses the rest: one country, or (null) all importers. */
export interface UseCap {
  readonly tonnes: number;
  readonly restTo: Iso3 | null;
}

/**
 * Apparent consumption = output + imports - exports, as the USGS defines it without stock changes, never
 * below 0. A country under a cap uses at most that: what it holds above the cap leaves by trade that the
 * table lacks, so it counts as use of the country that is known to buy it, else of the importers, in
 * proportion to their reported imports.
 */
export function apparentConsumption(
  output: ReadonlyMap<Iso3, number>,
  trade: readonly Link[],
  caps: ReadonlyMap<Iso3, UseCap>,
): Map<Iso3, number> {
  const balance = new Map(output);
  const imports = new Map<Iso3, number>();
  for (const link of trade) {
    addTo(balance, link.destination, link.tonnes);
    addTo(balance, link.origin, -link.tonnes);
    if (!caps.has(link.destination)) addTo(imports, link.destination, link.tonnes);
  }
  const use = new Map<Iso3, number>();
  let unreported = 0;
  for (const [country, tonnes] of balance) {
    const cap = caps.get(country);
    const used = Math.min(Math.max(0, tonnes), cap?.tonnes ?? Infinity);
    addTo(use, country, used);
    const rest = Math.max(0, tonnes) - used;
    if (cap?.restTo === null) unreported += rest;
    else if (cap !== undefined) addTo(use, cap.restTo, rest);
  }
  const imported = sumOf(imports.values(), (tonnes) => tonnes);
  for (const [country, tonnes] of imports) addTo(use, country, (unreported * tonnes) / imported);
  return use;
}
