import {
  geoMercator,
  geoPath,
  geoProjection,
  type GeoPath,
  type GeoProjection,
  type GeoRawProjection,
} from 'd3-geo';
import { FIELD_OF_VIEW, globePixels, mapZoom, type Camera, type Projection, type Size } from '#map/camera.ts';
import { basemapProjection, equalEarthFrame } from '#map/equalEarth.ts';

/** MapLibre's flat world is this wide at zoom 0. */
const TILE = 512;
const DEGREES = 180 / Math.PI;

/** Draws the outlines of the world as the map on screen does with the same camera. */
export function groundPath(projection: Projection, camera: Camera, size: Size): GeoPath {
  return geoPath(groundProjection(projection, camera, size)).digits(1);
}

/** d3's projection for a view of the map, in its pixels. */
export function groundProjection(projection: Projection, camera: Camera, size: Size): GeoProjection {
  switch (projection) {
    case 'globe':
      return globe(camera, size);
    case 'flat':
      return flat(camera, size);
    case 'equal-area': {
      const { x, y, scale } = equalEarthFrame(camera, size);
      return cut(basemapProjection().scale(scale).translate([x, y]), size);
    }
  }
}

function cut(projection: GeoProjection, { width, height }: Size): GeoProjection {
  // A little beyond the frame: the edge of the cut itself must not be drawn as a coast.
  return projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}

function flat({ longitude, latitude, zoom }: Camera, size: Size): GeoProjection {
  const scale = (TILE * 2 ** mapZoom({ longitude, latitude, zoom }, 'flat', size)) / (2 * Math.PI);
  const projection = geoMercator().rotate([-longitude, 0]).scale(scale).translate([0, 0]);
  const [, y = 0] = projection([longitude, latitude]) ?? [];
  return cut(projection.translate([size.width / 2, size.height / 2 - y]), size);
}

/**
 * Vertical perspective (Snyder 1987, Map Projections: A Working Manual, equations 23-1 to 23-3): seen from P radii
 * off the centre, k = (P - 1) / (P - cos c). As MapLibre's globe is seen, from as far as its lens asks for.
 */
function perspective(distance: number): GeoRawProjection {
  return (lambda, phi) => {
    const along = Math.cos(phi) * Math.cos(lambda);
    const k = (distance - 1) / (distance - along);
    return [k * Math.cos(phi) * Math.sin(lambda), k * Math.sin(phi)];
  };
}

function globe(camera: Camera, size: Size): GeoProjection {
  const { longitude, latitude } = camera;
  const radius = globePixels(latitude, mapZoom(camera, 'globe', size));
  const height = (0.5 * size.height) / Math.tan(FIELD_OF_VIEW / DEGREES / 2);
  const distance = (height + radius) / radius;
  return geoProjection(perspective(distance))
    .rotate([-longitude, -latitude])
    .scale(radius)
    .translate([size.width / 2, size.height / 2])
    .clipAngle(Math.acos(1 / distance) * DEGREES - 1e-3)
    .precision(0.1);
}
