import { fromSphere, globeCurve } from './geometry/globeCurve.ts';
import { unrolledLongitude } from './geometry/planarCurve.ts';
import { add3, length3, scale3, type Point3 } from './geometry/vector.ts';
import type { MapScene } from './scene.ts';
import type { FlowRow } from './rows.ts';

export const PROJECTIONS = ['globe', 'flat', 'equal-area'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Where the reader looks, the same in every projection. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  /** 0 shows the whole world (on the globe: the whole disc); each step doubles the size. */
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Equal Earth spans this many radians of its raw plane: 2 x 2.7066 wide, 2 x 1.3173 high. */
export const EQUAL_EARTH_SIZE = { width: 5.4133, height: 2.6346 } as const;
/** Central meridian of the whole-world views: it cuts the map in the Bering Strait, not through a country. */
export const CENTRAL_MERIDIAN = 11;
/**
 * Vertical field of view in degrees. Narrow, as through a long lens: the globe is seen almost to its full half
 * and hardly swells in the middle. MapLibre's own 37 degrees would hide everything beyond 73 degrees from the centre.
 */
export const FIELD_OF_VIEW = 12;
/** The camera's height above ground in heights of the map. */
const CAMERA_HEIGHT = 0.5 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360);
const TILE = 512;
/** Share of the smaller side of the map that the globe's radius takes. */
const GLOBE_SHARE = 0.455;

/**
 * The inverse of `globeOutline`. Seen from C above ground, outline = C r / sqrt((C + r)^2 - r^2); solved for r.
 */
function globeRadius(outline: number, height: number): number {
  const c = CAMERA_HEIGHT * height;
  const square = outline * outline;
  return (2 * c * square + Math.sqrt(4 * c * c * square * square + 4 * c ** 4 * square)) / (2 * c * c);
}

/** Radius on screen of the outline of a globe whose radius is `radius` pixels at its near point. */
export function globeOutline(radius: number, height: number): number {
  const c = CAMERA_HEIGHT * height;
  return (c * radius) / Math.sqrt((c + radius) ** 2 - radius ** 2);
}

/** Pixels per radian at the middle of the map when `zoom` is 0. */
function homeScale(projection: Projection, { width, height }: Size): number {
  switch (projection) {
    case 'globe':
      return globeRadius(GLOBE_SHARE * Math.min(width, height), height);
    case 'flat':
      return width / (2 * Math.PI);
    case 'equal-area':
      return Math.min((0.96 * width) / EQUAL_EARTH_SIZE.width, (0.96 * height) / EQUAL_EARTH_SIZE.height);
  }
}

/** Pixels per radian of ground at a latitude; on the flat map the ground grows towards the poles. */
export function groundScale(projection: Projection, zoom: number, size: Size): (latitude: number) => number {
  const scale = homeScale(projection, size) * 2 ** zoom;
  return (latitude) => (projection === 'flat' ? scale / cosine(latitude) : scale);
}

/** Pixels per unit of the Equal Earth plane. */
export function equalEarthScale(camera: Camera, size: Size): number {
  return homeScale('equal-area', size) * 2 ** camera.zoom;
}

const cosine = (latitude: number) => Math.cos((Math.min(85, Math.abs(latitude)) * Math.PI) / 180);

/** MapLibre's zoom for a camera. On its globe, zoom also grows with the cosine of the latitude looked at. */
export function mapZoom({ latitude, zoom }: Camera, projection: 'globe' | 'flat', size: Size): number {
  const radius = homeScale(projection, size) * 2 ** zoom;
  return Math.log2((radius * 2 * Math.PI * (projection === 'globe' ? cosine(latitude) : 1)) / TILE);
}

/** Radius of MapLibre's globe at its near point, in pixels. */
export function globePixels(latitude: number, zoom: number): number {
  return (TILE * 2 ** zoom) / (2 * Math.PI * cosine(latitude));
}

/** The inverse of `mapZoom`. */
export function cameraOf(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
  projection: 'globe' | 'flat',
  size: Size,
): Camera {
  const home = mapZoom({ longitude, latitude, zoom: 0 }, projection, size);
  return { longitude: ((((longitude + 180) % 360) + 360) % 360) - 180, latitude, zoom: zoom - home };
}

export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) < 1e-4 &&
    Math.abs(a.latitude - b.latitude) < 1e-4 &&
    Math.abs(a.zoom - b.zoom) < 1e-4
  );
}

/** The point that the long and heavy flows face: the mean of their ends and middles, weighted by width x length. */
function facing(flows: readonly FlowRow[]): readonly [longitude: number, latitude: number] {
  let mean: Point3 = [0, 0, 0];
  for (const { from, to, width, longWay } of flows) {
    const curve = globeCurve({ from, to, bend: 0, longWay });
    const [start, middle, end] = [curve(0), curve(0.5), curve(1)];
    const weight = width * length3(add3(end, scale3(start, -1)));
    for (const point of [start, middle, end]) mean = add3(mean, scale3(point, weight));
  }
  return length3(mean) < 1e-9 ? [CENTRAL_MERIDIAN, 0] : fromSphere(mean);
}

/** Tonnes, in pixels of width, that cross a meridian. */
function crossing(scene: MapScene, meridian: number): number {
  return scene.flows.reduce((sum, { from, to, width, longWay }) => {
    const start = unrolledLongitude(meridian, from[0], false) - meridian;
    const end = start + unrolledLongitude(from[0], to[0], longWay) - from[0];
    return sum + (start * end < 0 ? width : 0);
  }, 0);
}

/** Middle of a flat map cut through the Atlantic instead of the Bering Strait. */
const PACIFIC_MERIDIAN = 150;

/** Where a projection starts: the main flows face the reader, and the flat map is cut where fewer of them cross. */
export function homeCamera(scene: MapScene, projection: Projection, size: Size): Camera {
  switch (projection) {
    case 'globe': {
      const [longitude, latitude] = facing(scene.flows);
      return { longitude, latitude: Math.max(-30, Math.min(30, latitude)), zoom: 0 };
    }
    case 'flat': {
      // A square world does not fit a map that is taller than wide: show the part that the main flows face.
      if (size.width < size.height) return { longitude: facing(scene.flows)[0], latitude: 18, zoom: 0 };
      const pacific = crossing(scene, PACIFIC_MERIDIAN - 180) < crossing(scene, CENTRAL_MERIDIAN - 180);
      return { longitude: pacific ? PACIFIC_MERIDIAN : CENTRAL_MERIDIAN, latitude: 18, zoom: 0 };
    }
    case 'equal-area':
      return { longitude: CENTRAL_MERIDIAN, latitude: 0, zoom: 0 };
  }
}

/** The same camera, turned so that these flows face the reader. */
export function turnedTo(flows: readonly FlowRow[], camera: Camera): Camera {
  const [longitude, latitude] = facing(flows);
  return { ...camera, longitude, latitude };
}

/** How far a reader can zoom in, in doublings of the whole world. */
export const MAX_ZOOM = 6;

/** The same point from nearer or, with negative steps, from further away, but never beyond the whole world. */
export function zoomed(camera: Camera, steps: number): Camera {
  return { ...camera, zoom: Math.max(0, Math.min(MAX_ZOOM, camera.zoom + steps)) };
}

/** Closer than this a reader looks at a region, and wants to see it in another projection too. */
const REGION_ZOOM = 0.4;

/** The camera to keep when the projection changes; `null` = the whole world, seen from where that projection starts. */
export function keptView(camera: Camera | null): Camera | null {
  return camera !== null && camera.zoom > REGION_ZOOM ? camera : null;
}
