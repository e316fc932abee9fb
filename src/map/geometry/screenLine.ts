import { headLength, headWidth } from './arrowhead.ts';
import { distance, type Point } from './vector.ts';

/** A point of the screen in pixels, y down; `hidden` = behind the globe. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
  /** Of a flow cut by the edge of the world: beyond it, where the line is clipped and its other half not seen. */
  readonly outside?: boolean;
}

/** What makes a flow's drawing, all in pixels. */
export interface LineSymbol {
  readonly width: number;
  /** Radius of the circle the line starts at, and of the one it ends at. */
  readonly originRim: number;
  readonly destinationRim: number;
  /** Sideways shift of the middle that puts flows of one pair side by side; positive = left of travel. */
  readonly lane: number;
  /** +1 bows to the left of travel, -1 to the right. */
  readonly side: number;
}

export type ScreenCurve = (t: number) => ScreenPoint;

/** Ends of less than this on screen leave no room for a line between two rims: it bows out instead. */
export const BOW_ROOM = 18;
export const BOW_SPREAD = 0.9;
/** Size of the bow per pixel of missing room: large enough that a thick line does not fold onto itself. */
export const BOW_GROWTH = 1.6;

const xy = ({ x, y }: ScreenPoint): Point => [x, y];

/**
 * The centre line on screen: the projected curve, shifted sideways into its lane by lane x (1 - (2t-1)^4), and bowed
 * out where the two circles (nearly) touch. The bow is a cubic loop, 3L t(1-t) [n + spread (2t-1) c], whose size L
 * grows with what is missing between the rims; with both ends on one point it becomes a teardrop.
 */
export function screenCurve(projected: ScreenCurve, symbol: LineSymbol): ScreenCurve {
  const start = projected(0);
  const end = projected(1);
  const chord = distance(xy(start), xy(end));
  const [cx, cy] = chord < 0.5 ? [1, 0] : [(end.x - start.x) / chord, (end.y - start.y) / chord];
  const [nx, ny] = [cy, -cx];
  const room = symbol.originRim + symbol.destinationRim + symbol.width + BOW_ROOM;
  const bow = 3 * BOW_GROWTH * Math.max(0, room - chord);
  return (t) => {
    const { x, y, ...seen } = projected(t);
    const rise = t * (1 - t);
    const aside = symbol.lane * (1 - (2 * t - 1) ** 4) + symbol.side * bow * rise;
    const along = BOW_SPREAD * bow * rise * (2 * t - 1);
    return { x: x + nx * aside + cx * along, y: y + ny * aside + cy * along, ...seen };
  };
}

/** Length in pixels from four chords: within a few per cent for these curves, and cheap enough for a shader. */
export function roughLength(curve: ScreenCurve): number {
  let length = 0;
  for (let i = 0; i < 4; i++) length += distance(xy(curve(i / 4)), xy(curve((i + 1) / 4)));
  return length;
}

/** Steps of the search in `reach`; the vertex shader takes as many. */
export const REACH_STEPS = 5;

/** The parameter, counted from one end, at which the curve is `radius` pixels away from that end. */
export function reach(curve: ScreenCurve, radius: number, length: number, fromEnd: boolean): number {
  const at = (t: number) => xy(curve(fromEnd ? 1 - t : t));
  const origin = at(0);
  let t = Math.min(0.5, radius / Math.max(length, 1e-3));
  for (let i = 0; i < REACH_STEPS; i++) {
    const ratio = radius / Math.max(distance(origin, at(t)), 1e-3);
    t = Math.min(0.5, t * Math.min(2, Math.max(0.5, ratio)));
  }
  return t;
}

/** Where along its curve a flow is drawn. */
export interface Extent {
  /** The rim of the origin, the base of the arrowhead and its tip at the destination's rim. */
  readonly start: number;
  readonly base: number;
  readonly tip: number;
  /** 1, or less where the flow is too short on screen for its full rims and arrowhead. */
  readonly shrink: number;
  readonly length: number;
}

export function extent(curve: ScreenCurve, { width, originRim, destinationRim }: LineSymbol): Extent {
  const length = roughLength(curve);
  const head = headLength(width);
  const shrink = Math.min(1, (0.85 * length) / (originRim + destinationRim + head));
  return {
    start: reach(curve, originRim * shrink, length, false),
    base: 1 - reach(curve, (destinationRim + head) * shrink, length, true),
    tip: 1 - reach(curve, destinationRim * shrink, length, true),
    shrink,
    length,
  };
}

/** A flow ready to draw as SVG: the line up to the arrowhead, and the arrowhead. */
export interface FlowDrawing {
  readonly line: readonly ScreenPoint[];
  /** Outline: up one side from base to tip, down the other; it follows the curve. */
  readonly head: readonly Point[];
  readonly middle: ScreenPoint;
}

const HEAD_PIECES = 6;

/** Unit vector to the left of travel, on screen. */
function acrossAt(curve: ScreenCurve, t: number): Point {
  const before = curve(Math.max(0, t - 0.004));
  const after = curve(Math.min(1, t + 0.004));
  const length = Math.max(1e-6, Math.hypot(after.x - before.x, after.y - before.y));
  return [(after.y - before.y) / length, -(after.x - before.x) / length];
}

export function drawFlow(curve: ScreenCurve, symbol: LineSymbol, segments = 40): FlowDrawing {
  const { start, base, tip, shrink } = extent(curve, symbol);
  const line = Array.from({ length: segments + 1 }, (_, i) => curve(start + ((base - start) * i) / segments));
  const half = (headWidth(symbol.width) * shrink) / 2;
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 0; i <= HEAD_PIECES; i++) {
    const t = base + ((tip - base) * i) / HEAD_PIECES;
    const { x, y } = curve(t);
    const [ax, ay] = acrossAt(curve, t);
    const reachOut = half * (1 - i / HEAD_PIECES);
    left.push([x + ax * reachOut, y + ay * reachOut]);
    right.unshift([x - ax * reachOut, y - ay * reachOut]);
  }
  return {
    line,
    head: [...left, ...right],
    middle: curve((start + base) / 2),
  };
}
