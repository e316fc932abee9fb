import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { geoGraticule10 } from 'd3-geo';
import type { StyleSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { PALETTES, type Palette, type Theme } from './palette.ts';

/** The shipped outlines of the world, from Natural Earth; see scripts/build-basemap.ts. */
export type World = Topology<{
  countries: GeometryCollection<{ a3: string }>;
  land: GeometryCollection;
  borders: GeometryObject;
  disputed: GeometryObject;
}>;

export type Countries = FeatureCollection<Polygon | MultiPolygon, { a3: string }>;

export interface BasemapData {
  readonly countries: Countries;
  readonly land: GeoJSON.GeoJSON;
  readonly borders: GeoJSON.Feature<MultiLineString>;
  readonly disputed: GeoJSON.Feature<MultiLineString>;
}

export function basemapData(world: World): BasemapData {
  return {
    countries: feature(world, world.objects.countries) as Countries,
    land: feature(world, world.objects.land),
    borders: feature(world, world.objects.borders) as GeoJSON.Feature<MultiLineString>,
    disputed: feature(world, world.objects.disputed) as GeoJSON.Feature<MultiLineString>,
  };
}

const BORDER_WIDTH = ['interpolate', ['linear'], ['zoom'], 0, 0.5, 5, 1.2] as const;

/** What each basemap layer is painted with, so that a change of theme repaints and loads nothing. */
export function basemapPaint(theme: Theme): Record<string, Record<string, unknown>> {
  const { sea, land, region, line }: Palette = PALETTES[theme];
  return {
    sea: { 'background-color': sea },
    graticule: { 'line-color': line, 'line-width': 0.6, 'line-opacity': 0.45 },
    land: { 'fill-color': land },
    region: { 'fill-color': region },
    borders: { 'line-color': line, 'line-width': BORDER_WIDTH },
    'borders-disputed': { 'line-color': line, 'line-width': BORDER_WIDTH, 'line-dasharray': [2, 2] },
  };
}

/** The quiet basemap: sea, land, the countries a scenario is about, and borders. Names are drawn above the flows. */
export function basemapStyle(data: BasemapData, theme: Theme, globe: boolean, region: readonly string[]) {
  const paint = basemapPaint(theme);
  return {
    version: 8,
    projection: { type: globe ? 'globe' : 'mercator' },
    sources: {
      graticule: { type: 'geojson', data: geoGraticule10() },
      land: { type: 'geojson', data: data.land, attribution: 'Natural Earth' },
      countries: { type: 'geojson', data: data.countries },
      borders: { type: 'geojson', data: data.borders },
      disputed: { type: 'geojson', data: data.disputed },
    },
    layers: [
      { id: 'sea', type: 'background', paint: paint['sea'] },
      { id: 'graticule', type: 'line', source: 'graticule', paint: paint['graticule'] },
      { id: 'land', type: 'fill', source: 'land', paint: paint['land'] },
      {
        id: 'region',
        type: 'fill',
        source: 'countries',
        filter: regionFilter(region),
        paint: paint['region'],
      },
      { id: 'borders', type: 'line', source: 'borders', paint: paint['borders'] },
      { id: 'borders-disputed', type: 'line', source: 'disputed', paint: paint['borders-disputed'] },
    ],
  } as StyleSpecification;
}

export function regionFilter(region: readonly string[]): ['in', ['get', 'a3'], ['literal', string[]]] {
  return ['in', ['get', 'a3'], ['literal', [...region]]];
}
