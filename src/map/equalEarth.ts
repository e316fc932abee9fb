import { geoEqualEarth, geoEqualEarthRaw, type GeoProjection } from 'd3-geo';
import type { LonLat } from '#domain/network.ts';
import {
  CENTRAL_MERIDIAN,
  EQUAL_EARTH_SIZE,
  equalEarthScale,
  type Camera,
  type Size,
} from './camera.ts';
import { planarCurve, unrolledLongitude } from './geometry/planarCurve.ts';
import { screenCurve, type ScreenPoint } from './geometry/screenLine.ts';
import type { Point } from './geometry/vector.ts';
import type { Projector } from './projector.ts';

const RADIANS = Math.PI / 180;

/** Longitude and latitude in the plane of Equal Earth, y up; longitudes beyond its edge continue outside of it. */
function plane([longitude, latitude]: LonLat): Point {
  return geoEqualEarthRaw((longitude - CENTRAL_MERIDIAN) * RADIANS, latitude * RADIANS);
}

/** A point of the plane, one world further east or west. */
function turned(point: Point, turn: number): Point {
  if (turn === 0) return point;
  const inverse = geoEqualEarthRaw.invert;
  if (!inverse) throw new Error('Expected Equal Earth to have an inverse, found none');
  const [lambda, phi] = inverse(point[0], point[1]);
  return geoEqualEarthRaw(lambda + turn * 2 * Math.PI, phi);
}

/** Units of the SVG path of the basemap per unit of the plane: whole numbers keep its text short. */
export const PATH_UNITS = 1000;

/** d3's projection of the basemap, in path units with the origin in the middle of the world. */
export function basemapProjection(): GeoProjection {
  return geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]).scale(PATH_UNITS).translate([0, 0]).precision(0.1);
}

/** Where the middle of the world is on screen, and pixels per unit of the plane. */
export function equalEarthFrame(camera: Camera, size: Size): { x: number; y: number; scale: number } {
  const scale = equalEarthScale(camera, size);
  const [cx, cy] = plane([
    unrolledLongitude(CENTRAL_MERIDIAN, camera.longitude, false),
    camera.latitude,
  ]);
  return { x: size.width / 2 - scale * cx, y: size.height / 2 + scale * cy, scale };
}

/** The camera that looks at a point of the screen. Points outside the world give its nearest edge. */
export function equalEarthCamera([x, y]: Point, camera: Camera, size: Size): Camera {
  const frame = equalEarthFrame(camera, size);
  const half = EQUAL_EARTH_SIZE.height / 2;
  const planeY = Math.max(-half, Math.min(half, (frame.y - y) / frame.scale));
  const [lambda, phi] = geoEqualEarthRaw.invert?.((x - frame.x) / frame.scale, planeY) ?? [0, 0];
  const longitude = Math.max(-180, Math.min(180, lambda / RADIANS));
  return { longitude: unrolledLongitude(0, longitude + CENTRAL_MERIDIAN, false), latitude: phi / RADIANS, zoom: camera.zoom };
}

/** Equal Earth: the whole world at once, every country at its true size. */
export function equalEarthProjector(camera: Camera, size: Size): Projector {
  const frame = equalEarthFrame(camera, size);
  const toScreen = ([x, y]: Point): ScreenPoint => ({
    x: frame.x + frame.scale * x,
    y: frame.y - frame.scale * y,
    hidden: false,
  });
  const inside = ([lon, lat]: LonLat): LonLat => [unrolledLongitude(CENTRAL_MERIDIAN, lon, false), lat];
  return {
    size,
    outline: null,
    place: (position) => toScreen(plane(inside(position))),
    curves: (row) => {
      const from = inside(row.from);
      const end = unrolledLongitude(from[0], row.to[0], row.longWay);
      const centre = planarCurve(plane(from), plane([end, row.to[1]]), row.lane.side, EQUAL_EARTH_SIZE.width);
      const { width, originRim, destinationRim, lane } = row;
      const symbol = { width, originRim, destinationRim, lane: lane.shift, side: lane.side };
      const turn = end > CENTRAL_MERIDIAN + 180 ? -1 : end < CENTRAL_MERIDIAN - 180 ? 1 : 0;
      return (turn === 0 ? [0] : [0, turn]).map((worlds) =>
        screenCurve((t) => toScreen(turned(centre(t), worlds)), symbol),
      );
    },
  };
}
