import { geoContains, geoDistance } from 'd3-geo';
import type { Iso3 } from '#domain/ids.ts';
import type { LonLat } from '#domain/network.ts';
import type { Countries } from '#map/basemapStyle.ts';

/** A country too small for a pointer counts when the pointer is this near to its middle: 3 degrees of arc. */
const NEAR = (3 * Math.PI) / 180;

/** The country whose outline holds a point, else the nearest one whose middle is close by; `null` at sea. */
export function countryAt(
  at: LonLat,
  countries: Countries,
  points: ReadonlyMap<Iso3, LonLat>,
  near: ReadonlySet<Iso3>,
): Iso3 | null {
  const point: [number, number] = [...at];
  const inside = countries.features.find(
    (country) => points.has(country.properties.a3) && geoContains(country, point),
  );
  if (inside) return inside.properties.a3;
  let nearest: { country: Iso3; distance: number } | null = null;
  for (const [country, middle] of points) {
    if (!near.has(country)) continue;
    const distance = geoDistance(point, [...middle]);
    if (distance < (nearest?.distance ?? NEAR)) nearest = { country, distance };
  }
  return nearest?.country ?? null;
}
