import { distance, point } from '@turf/turf';
import type { LonLat } from '#domain/network.ts';

/** Great-circle distance between two points in km (Turf); a typical 8,000 km where a point is not known. */
export function distanceKm(a: LonLat | null, b: LonLat | null): number {
  if (a === null || b === null) return 8000;
  return distance(point([...a]), point([...b]), { units: 'kilometers' });
}
