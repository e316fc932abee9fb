import type { Point } from './vector.ts';

/** Sagitta of a very short flow, as a share of its length. */
export const BEND_AT_ZERO = 0.06;
/** Growth of that share per world width of length. */
export const BEND_PER_WORLD = 0.45;
export const BEND_MAX = 0.24;

/**
 * How far a flow on a flat map bulges, as a share of its length: bend = min(max, at zero + per world x length).
 * Long flows curve more, so that crossings near their ends stay steep and legible.
 * @param length in widths of the world.
 */
export function planarBend(length: number): number {
  return Math.min(BEND_MAX, BEND_AT_ZERO + BEND_PER_WORLD * length);
}

/**
 * A flow on a plane: p(t) = P + t (Q - P) + 4t(1-t) bend |Q - P| n, with n the normal to the left of travel when
 * y points up. A parabola, so its curvature is greatest in the middle and its ends are straightest.
 * @param side +1 = left of travel, -1 = right.
 * @param worldWidth width of the whole world in the plane's unit.
 */
export function planarCurve(from: Point, to: Point, side: number, worldWidth: number): (t: number) => Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const bulge = side * planarBend(Math.hypot(dx, dy) / worldWidth);
  return (t) => {
    const rise = 4 * t * (1 - t) * bulge;
    return [from[0] + t * dx - rise * dy, from[1] + t * dy + rise * dx];
  };
}

/**
 * The longitude to end at when starting from `from`: the turn that takes the shorter (or longer) way round.
 * The result may lie outside -180..180; a segment drawn to it never spans more than 180 degrees the short way.
 */
export function unrolledLongitude(from: number, to: number, longWay: boolean): number {
  let turn = (((to - from) % 360) + 540) % 360;
  turn -= 180;
  if (longWay && turn !== 0) turn -= Math.sign(turn) * 360;
  return from + turn;
}
