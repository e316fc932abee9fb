import { geoGraticule10, type GeoPath } from 'd3-geo';
import { basemapData, type World } from '#map/basemapStyle.ts';
import { PALETTES, type Theme } from '#map/palette.ts';
import { element } from './svg.ts';

/** Sea, graticule, land, the countries a scenario is about, and borders: the quiet ground of a map. */
export function basemapSvg(world: World, path: GeoPath, theme: Theme, region: readonly string[]): string {
  const { sea, land: ground, line, region: shade } = PALETTES[theme];
  const { land, borders, disputed, countries } = basemapData(world);
  const shaded = countries.features.filter(({ properties }) => region.includes(properties.a3));
  const outline = (d: string | null, attributes: Parameters<typeof element>[1]) =>
    d === null || d === '' ? '' : element('path', { d, 'stroke-width': 0.6, ...attributes });
  return element(
    'g',
    { 'data-basemap': '', fill: 'none', stroke: line },
    outline(path({ type: 'Sphere' }), { fill: sea }),
    outline(path(geoGraticule10()), { 'stroke-opacity': 0.5 }),
    outline(path(land as never), { fill: ground, stroke: ground }),
    ...shaded.map((country) => outline(path(country), { fill: shade, stroke: 'none' })),
    outline(path(borders), {}),
    outline(path(disputed), { 'stroke-dasharray': '2 2' }),
  );
}
