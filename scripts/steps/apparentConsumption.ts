import type { Iso3 } from '#domain/ids.ts';
import { addTo, type Link, sumOf } from './leg.ts';

/**
 * Apparent consumption = output + imports - exports, as the USGS defines it without stock changes, never
 * below 0. A country under a cap uses at most that: what it holds above the cap leaves by trade that the
 * table lacks, so it counts as use of the importers, in proportion to their reported imports.
 */
export function apparentConsumption(
  output: ReadonlyMap<Iso3, number>,
  trade: readonly Link[],
  caps: ReadonlyMap<Iso3, number>,
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
    const used = Math.min(Math.max(0, tonnes), caps.get(country) ?? Infinity);
    use.set(country, used);
    unreported += Math.max(0, tonnes) - used;
  }
  const imported = sumOf(imports.values(), (tonnes) => tonnes);
  for (const [country, tonnes] of imports) addTo(use, country, (unreported * tonnes) / imported);
  return use;
}
