import { area, booleanPointInPolygon, centerOfMass, flatten, pointOnFeature } from '@turf/turf';
import type { Outline } from '../read/outlines.ts';

/** Three decimals are about 100 m: enough for a label. */
const DECIMALS = 1000;

/**
 * A point for the label of a country: the centre of mass of its largest part where that lies inside it, else
 * a point that does. Longitudes come back to -180..180.
 */
export function labelPoint(outlines: readonly Outline[]): [longitude: number, latitude: number] | null {
  const parts = outlines.flatMap((outline) => flatten(outline).features);
  const [largest] = parts.map((part) => ({ part, area: area(part) })).sort((a, b) => b.area - a.area);
  if (largest === undefined) return null;
  const centre = centerOfMass(largest.part);
  const inside = booleanPointInPolygon(centre, largest.part) ? centre : pointOnFeature(largest.part);
  const [longitude = 0, latitude = 0] = inside.geometry.coordinates;
  return [round(longitude > 180 ? longitude - 360 : longitude), round(latitude)];
}

function round(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
