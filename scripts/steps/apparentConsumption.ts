import type { Iso3 } from '#domain/ids.ts';
import { addTo, type Link } from './leg.ts';

/**
 * Apparent consumption = output + imports - exports, as the USGS defines it without stock changes, never
 * below 0; under a cap at most the given tonnes.
 */
export function apparentConsumption(
  output: ReadonlyMap<Iso3, number>,
  trade: readonly Link[],
  caps: ReadonlyMap<Iso3, number>,
): Map<Iso3, number> {
  const use = new Map(output);
  for (const link of trade) {
    addTo(use, link.destination, link.tonnes);
    addTo(use, link.origin, -link.tonnes);
  }
  return new Map(
    [...use].map(([country, tonnes]) => [
      country,
      Math.min(Math.max(0, tonnes), caps.get(country) ?? Infinity),
    ]),
  );
}
