import { area, bbox, booleanPointInPolygon, centerOfMass, flatten } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import type { Outline } from '../read/outlines.ts';

/** Four decimals are about 10 m: the smallest outlines are not much wider than 100 m. */
const DECIMALS = 1e4;
/** Heights of a part, from its south, at which the widest place is looked for. */
const HEIGHTS = [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

type Point = readonly [longitude: number, latitude: number];

/**
 * A point for the label of a country: the centre of mass of its largest part where that lies inside it, else
 * the middle of the part's widest place (an outline that the
 * scale has shrunk to a line has none, and keeps its centre). Longitudes come back to -180..180; null when there is no outline.
 */
export function labelPoint(outlines: readonly Outline[]): [longitude: number, latitude: number] | null {
  const parts = outlines.flatMap(
    (outline): Feature<Polygon>[] => flatten(outline).features as Feature<Polygon>[],
  );
  const [largest] = parts.map((part) => ({ part, area: area(part) })).sort((a, b) => b.area - a.area);
  if (largest === undefined) return null;
  const centre = round(centerOfMass(largest.part).geometry.coordinates as [number, number]);
  const inside = booleanPointInPolygon([...centre], largest.part);
  const [longitude, latitude] = inside ? centre : round(middleOfWidest(largest.part) ?? centre);
  return [longitude > 180 ? longitude - 360 : longitude, latitude];
}

/** The middle of the longest stretch that a west-east line has inside the part, over some latitudes. */
function middleOfWidest(part: Feature<Polygon>): Point | null {
  const [, south, , north] = bbox(part);
  let widest: { readonly width: number; readonly middle: Point } | null = null;
  for (const height of HEIGHTS) {
    const latitude = south + (north - south) * height;
    const crossings = crossingsAt(part, latitude);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [west = 0, east = 0] = crossings.slice(index, index + 2);
      if (widest === null || east - west > widest.width) {
        widest = { width: east - west, middle: [(west + east) / 2, latitude] };
      }
    }
  }
  return widest?.middle ?? null;
}

/** Longitudes at which the rings cross a latitude, from west to east: inside lies between odd and even ones. */
function crossingsAt({ geometry }: Feature<Polygon>, latitude: number): number[] {
  const crossings = geometry.coordinates.flatMap((ring) =>
    ring.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      return y1 > latitude === y2 > latitude ? [] : [x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
  return crossings.sort((a, b) => a - b);
}

function round([longitude, latitude]: Point): Point {
  return [Math.round(longitude * DECIMALS) / DECIMALS, Math.round(latitude * DECIMALS) / DECIMALS];
}
