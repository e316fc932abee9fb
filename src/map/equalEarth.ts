import { geoEqualEarth, geoEqualEarthRaw, type GeoProjection } from 'd3-geo';
import type { LonLat } from '#domain/network.ts';
import { CENTRAL_MERIDIAN, EQUAL_EARTH_SIZE, equalEarthScale, type Camera, type Size } from './camera.ts';
import { planarCurve, unrolledLongitude } from './geometry/planarCurve.ts';
import { screenCurve, type ScreenPoint } from './geometry/screenLine.ts';
import type { Point } from './geometry/vector.ts';
import { symbolOf } from './rows.ts';
import type { Projector } from './projector.ts';

const RADIANS = Math.PI / 180;

/** Longitude and latitude in the plane of Equal Earth, y up; longitudes beyond its edge continue outside of it. */
function plane([longitude, latitude]: LonLat): Point {
  return geoEqualEarthRaw((longitude - CENTRAL_MERIDIAN) * RADIANS, latitude * RADIANS);
}

/** The inverse of `plane`, also beyond the edges of the world. */
function unplaned([x, y]: Point): LonLat {
  const inverse = geoEqualEarthRaw.invert;
  if (!inverse) throw new Error('Expected Equal Earth to have an inverse, found none');
  const [lambda, phi] = inverse(x, y);
  return [lambda / RADIANS + CENTRAL_MERIDIAN, phi / RADIANS];
}

/** Units of the SVG path of the basemap per unit of the plane: whole numbers keep its text short. */
export const PATH_UNITS = 1000;

/** A part of the basemap in path units; x to the right, y down. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * d3's projection of the basemap, in path units with the origin in the middle of the world.
 * @param box outside of which nothing is drawn; absent = the whole world.
 */
export function basemapProjection(box?: PathBox): GeoProjection {
  const world = geoEqualEarth()
    .rotate([-CENTRAL_MERIDIAN, 0])
    .scale(PATH_UNITS)
    .translate([0, 0])
    .precision(0.1);
  if (!box) return world;
  return world.clipExtent([
    [box.left, box.top],
    [box.right, box.bottom],
  ]);
}

/**
 * A part of the basemap that holds what is in sight and as much around it. It goes by steps as wide as the view, so
 * that a map that is moved a little keeps the outlines it has.
 */
export function boxInSight(frame: ReturnType<typeof equalEarthFrame>, { width, height }: Size): PathBox {
  const units = PATH_UNITS / frame.scale;
  const step = 2 ** Math.ceil(Math.log2(Math.max(1, width, height) * units));
  const margin = step / 8;
  const from = (pixel: number, origin: number) =>
    step * Math.floor(((pixel - origin) * units - margin) / step);
  const to = (pixel: number, origin: number) => step * Math.ceil(((pixel - origin) * units + margin) / step);
  return {
    left: from(0, frame.x),
    top: from(0, frame.y),
    right: to(width, frame.x),
    bottom: to(height, frame.y),
  };
}

/** Where the middle of the world is on screen, and pixels per unit of the plane. */
export function equalEarthFrame(camera: Camera, size: Size): { x: number; y: number; scale: number } {
  const scale = equalEarthScale(camera, size);
  const [cx, cy] = plane([unrolledLongitude(CENTRAL_MERIDIAN, camera.longitude, false), camera.latitude]);
  return { x: size.width / 2 - scale * cx, y: size.height / 2 + scale * cy, scale };
}

/** Places paths of `basemapProjection` on screen. */
export function frameTransform({ x, y, scale }: ReturnType<typeof equalEarthFrame>): string {
  return `translate(${x},${y}) scale(${scale / PATH_UNITS})`;
}

/** The camera that looks at a point of the screen. Points outside the world give its nearest edge. */
export function equalEarthCamera([x, y]: Point, camera: Camera, size: Size): Camera {
  const frame = equalEarthFrame(camera, size);
  const half = EQUAL_EARTH_SIZE.height / 2;
  const planeY = Math.max(-half, Math.min(half, (frame.y - y) / frame.scale));
  const [lambda, latitude] = unplaned([(x - frame.x) / frame.scale, planeY]);
  const longitude = Math.max(CENTRAL_MERIDIAN - 180, Math.min(CENTRAL_MERIDIAN + 180, lambda));
  return { longitude: unrolledLongitude(0, longitude, false), latitude, zoom: camera.zoom };
}

/** A point of a centre line; `outside` = beyond the edge of the world, where the other half of the flow is drawn. */
type CentreLine = (t: number) => { readonly point: Point; readonly outside: boolean };

/**
 * The centre line of a flow in the plane. One that leaves the world at its edge is curved on a world turned so that
 * the flow lies in its middle, and then carried over to both edges; so its two halves are each other's continuation.
 */
function centreLines(from: LonLat, to: LonLat, side: number): readonly CentreLine[] {
  const beyond = to[0] - CENTRAL_MERIDIAN;
  if (Math.abs(beyond) <= 180) {
    const curve = planarCurve(plane(from), plane(to), side, EQUAL_EARTH_SIZE.width);
    return [(t) => ({ point: curve(t), outside: false })];
  }
  const turn = (from[0] + to[0]) / 2 - CENTRAL_MERIDIAN;
  const ends = [from, to].map(([longitude, latitude]) => plane([longitude - turn, latitude]));
  const turned = planarCurve(ends[0] as Point, ends[1] as Point, side, EQUAL_EARTH_SIZE.width);
  return [turn, turn - Math.sign(beyond) * 360].map((back) => (t: number) => {
    const [longitude, latitude] = unplaned(turned(t));
    return {
      point: plane([longitude + back, latitude]),
      outside: Math.abs(longitude + back - CENTRAL_MERIDIAN) > 180,
    };
  });
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
      const to: LonLat = [unrolledLongitude(from[0], row.to[0], row.longWay), row.to[1]];
      return centreLines(from, to, row.lane.side).map((centre) =>
        screenCurve((t) => {
          const { point, outside } = centre(t);
          return { ...toScreen(point), outside };
        }, symbolOf(row)),
      );
    },
  };
}
