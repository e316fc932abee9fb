import { WebMercatorViewport, _GlobeViewport as GlobeViewport } from 'deck.gl';
import type { LonLat } from '#domain/network.ts';
import { FIELD_OF_VIEW, globeOutline, globePixels, type Size } from './camera.ts';
import { behindHorizon, globeCurve, onSphere } from './geometry/globeCurve.ts';
import { planarCurve, unrolledLongitude } from './geometry/planarCurve.ts';
import { screenCurve, type ScreenCurve, type ScreenPoint } from './geometry/screenLine.ts';
import { scale3, type Point3 } from './geometry/vector.ts';
import { symbolOf, type FlowRow } from './rows.ts';

/** What a view shows, point by point: the same for the GPU's pictures and for SVG. */
export interface Projector {
  readonly size: Size;
  /** Radius of the globe's outline about the middle of the view; `null` on maps without an outline of their own. */
  readonly outline: number | null;
  /** A place on screen; `hidden` when the globe is in the way. */
  readonly place: (position: LonLat) => ScreenPoint;
  /** The centre lines of a flow: more than one where the map's edge cuts it and both halves are on screen. */
  readonly curves: (row: FlowRow) => readonly ScreenCurve[];
}

/** deck.gl's unit globe has this radius, and its flat world this width. */
const GLOBE_RADIUS = 256;
const WORLD_WIDTH = 512;

/** Column-major 4 x 4 matrix times a point, divided by w. */
function apply(matrix: readonly number[], [x, y, z]: Point3): readonly [number, number] {
  const at = (row: number) =>
    (matrix[row] ?? 0) * x +
    (matrix[row + 4] ?? 0) * y +
    (matrix[row + 8] ?? 0) * z +
    (matrix[row + 12] ?? 0);
  const w = at(3);
  return [at(0) / w, at(1) / w];
}

interface MapState {
  readonly center: LonLat;
  readonly zoom: number;
  readonly size: Size;
}

/** The globe as MapLibre and deck.gl show it. */
export function globeProjector({ center: [longitude, latitude], zoom, size }: MapState): Projector {
  const viewport = new GlobeViewport({ ...size, longitude, latitude, zoom, fovy: FIELD_OF_VIEW });
  const matrix = [...viewport.pixelProjectionMatrix];
  const camera = viewport.cameraPosition as unknown as Point3;
  const toScreen = (unit: Point3): ScreenPoint => {
    const point = scale3(unit, GLOBE_RADIUS);
    const [x, y] = apply(matrix, point);
    return { x, y, hidden: behindHorizon(point, camera, GLOBE_RADIUS) };
  };
  return {
    size,
    outline: globeOutline(globePixels(latitude, zoom), size.height),
    // Lifted by a ten-thousandth, so that rounding does not bury a place in the ground it stands on.
    place: (position) => toScreen(scale3(onSphere(position), 1.0001)),
    curves: (row) => {
      const { from, to, longWay, lane } = row;
      const curve = globeCurve({ from, to, longWay, bend: lane.globeBend });
      return [screenCurve((t) => toScreen(curve(t)), symbolOf(row))];
    },
  };
}

/** The flat map (Web Mercator). A flow that leaves the world at one edge is seen again at the other. */
export function flatProjector({ center: [longitude, latitude], zoom, size }: MapState): Projector {
  const viewport = new WebMercatorViewport({ ...size, longitude, latitude, zoom, fovy: FIELD_OF_VIEW });
  const matrix = [...viewport.pixelProjectionMatrix];
  const plane = (position: LonLat) => viewport.projectFlat([...position]) as [number, number];
  const toScreen = ([x, y]: readonly [number, number]): ScreenPoint => {
    const [left, top] = apply(matrix, [x, y, 0]);
    return { x: left, y: top, hidden: false };
  };
  const near = ([lon, lat]: LonLat): LonLat => [unrolledLongitude(longitude, lon, false), lat];
  const curve = (row: FlowRow, from: LonLat): ScreenCurve => {
    const to: LonLat = [unrolledLongitude(from[0], row.to[0], row.longWay), row.to[1]];
    const centre = planarCurve(plane(from), plane(to), row.lane.side, WORLD_WIDTH);
    return screenCurve((t) => toScreen(centre(t)), symbolOf(row));
  };
  return {
    size,
    outline: null,
    place: (position) => toScreen(plane(near(position))),
    curves: (row) => {
      const from = near(row.from);
      const end = unrolledLongitude(from[0], row.to[0], row.longWay);
      const turn = end > longitude + 180 ? -360 : end < longitude - 180 ? 360 : 0;
      const copies: LonLat[] = turn === 0 ? [from] : [from, [from[0] + turn, from[1]]];
      return copies.map((start) => curve(row, start));
    },
  };
}
