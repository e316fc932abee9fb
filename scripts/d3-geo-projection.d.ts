declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';

  /** Projects a geometry to planar coordinates, cutting it where the projection is cut. */
  export function geoProject<T extends GeoJSON.Geometry>(geometry: T, projection: GeoProjection): T | null;
}
