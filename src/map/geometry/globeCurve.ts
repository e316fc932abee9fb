import type { LonLat } from '#domain/network.ts';
import { add3, cross, dot, length3, scale3, type Point3 } from './vector.ts';

/** Height of a flow's middle above ground, in earth radii per radian of its length. */
export const LIFT_PER_RADIAN = 0.045;
/** Nearer than this many radians (about 60 m) two ends are one point and no great circle is defined. */
export const SAME_POINT = 1e-5;

const RADIANS = Math.PI / 180;

/** Longitude and latitude on the unit sphere, in the axes that deck.gl's globe uses (y points away from 0, 0). */
export function onSphere([longitude, latitude]: LonLat): Point3 {
  const lambda = longitude * RADIANS;
  const phi = latitude * RADIANS;
  return [Math.sin(lambda) * Math.cos(phi), -Math.cos(lambda) * Math.cos(phi), Math.sin(phi)];
}

/** The inverse of `onSphere` for a point at any height. */
export function fromSphere([x, y, z]: Point3): LonLat {
  return [Math.atan2(x, -y) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

export interface GlobeRoute {
  readonly from: LonLat;
  readonly to: LonLat;
  /** Sideways bulge of the middle, in radians per radian of length; positive = to the left of travel. */
  readonly bend: number;
  /** Round the other side of the earth. */
  readonly longWay: boolean;
}

/**
 * A flow on the globe: the great circle between its ends, pushed sideways by `bend` and raised with its length.
 * p(t) = [sin((1-t)w) a + sin(tw) b] / sin w, where w is the angle between the ends, or that angle - 2 pi the long
 * way round; bulge and lift both follow 4t(1-t). The flow layer's vertex shader computes the same.
 */
export function globeCurve({ from, to, bend, longWay }: GlobeRoute): (t: number) => Point3 {
  const a = onSphere(from);
  const b = onSphere(to);
  const normal = cross(a, b);
  const shortest = Math.atan2(length3(normal), dot(a, b));
  if (shortest < SAME_POINT) return () => a;
  const angle = longWay ? shortest - 2 * Math.PI : shortest;
  const left = scale3(normal, Math.sign(angle) / Math.max(length3(normal), 1e-12));
  return (t) => {
    const rise = 4 * t * (1 - t);
    const onCircle = scale3(
      add3(scale3(a, Math.sin((1 - t) * angle)), scale3(b, Math.sin(t * angle))),
      1 / Math.sin(angle),
    );
    const aside = bend * Math.abs(angle) * rise;
    const direction = add3(scale3(onCircle, Math.cos(aside)), scale3(left, Math.sin(aside)));
    return scale3(direction, 1 + LIFT_PER_RADIAN * Math.abs(angle) * rise);
  };
}

/**
 * Whether the globe stands between the camera and a point: the line of sight passes nearer to the centre than one
 * radius, and does so before it reaches the point.
 * @param point, camera in the same units, origin at the globe's centre.
 */
export function behindHorizon(point: Point3, camera: Point3, radius: number): boolean {
  const sight = add3(point, scale3(camera, -1));
  const reach = length3(sight);
  const closest = -dot(camera, sight) / reach;
  const missSquared = dot(camera, camera) - closest * closest;
  return missSquared < radius * radius && reach > closest;
}
