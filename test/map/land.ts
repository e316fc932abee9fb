import type { GeoPermissibleObjects } from 'd3-geo';

/** The land of the world, in the fine outlines that the maps are drawn from. */
export async function landOfTheWorld(): Promise<GeoPermissibleObjects> {
  const { default: text } = await import('../../src/assets/world-50m.json?raw');
  const { feature } = await import('topojson-client');
  const topology = JSON.parse(text);
  return feature(topology, topology.objects.land ?? topology.objects.countries) as GeoPermissibleObjects;
}
