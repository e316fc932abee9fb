import type { ScreenPoint } from '../geometry/screenLine.ts';
import type { Point } from '../geometry/vector.ts';
import type { Size } from '../camera.ts';

/** A name that wants a place on the map. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Shown after the text, quieter: an amount. */
  readonly detail: string;
  /** `place` and `flow` names belong to the data; names of sites and, of the basemap, countries give way. */
  readonly kind: 'place' | 'flow' | 'site' | 'country';
  /** The points it may stand at, best first, each with the distance to keep and the directions allowed. */
  readonly spots: readonly Spot[];
  /** How much ink may lie behind it before it is left out: pixels of line times half their width, and circles. */
  readonly slack: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Pixels to keep from the point; 0 centres the label on it. */
  readonly clearance: number;
  /** Unit normal of a line: the label stands on one side of it or the other. */
  readonly normal?: Point;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly kind: LabelWish['kind'];
  /** Left end and vertical middle of the text. */
  readonly x: number;
  readonly y: number;
  /** Which of its positions it took: handed back in, it keeps a label from jumping about. */
  readonly choice: number;
}

export interface Line {
  readonly points: readonly ScreenPoint[];
  readonly width: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A rectangle of the map in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A direction from a point, and which side of the label it meets: -1 to 1 across and down. */
type Stand = readonly [dx: number, dy: number, sideX: number, sideY: number];

/** Where a label may stand around a point, best first: right, left, above, below, corners, and between them. */
const AROUND: readonly Stand[] = [
  [1, 0, 1, 0],
  [-1, 0, -1, 0],
  [0, -1, 0, -1],
  [0, 1, 0, 1],
  [0.7, -0.7, 1, -1],
  [0.7, 0.7, 1, 1],
  [-0.7, -0.7, -1, -1],
  [-0.7, 0.7, -1, 1],
  [0.95, -0.3, 1, -0.6],
  [0.95, 0.3, 1, 0.6],
  [-0.95, -0.3, -1, -0.6],
  [-0.95, 0.3, -1, 0.6],
  [0.3, -0.95, 0.6, -1],
  [0.3, 0.95, 0.6, 1],
  [-0.3, -0.95, -0.6, -1],
  [-0.3, 0.95, -0.6, 1],
];
const CENTRED: readonly Stand[] = [[0, 0, 0, 0]];
const CELL = 24;
const GAP = 3;
/** What it must gain, in pixels of line, for a label to leave the position where it stood. */
const STEADY = 8;

function standsOf({ clearance, normal }: Spot, { width, height }: LabelWish): readonly Stand[] {
  if (clearance === 0) return CENTRED;
  if (!normal) return AROUND;
  // Beside a line the whole box must clear it, whichever of its corners is nearest.
  const [x, y] = normal;
  const reach = Math.abs(x) * width + Math.abs(y) * height;
  const [sideX, sideY] = [(x * reach) / width, (y * reach) / height];
  return [
    [x, y, sideX, sideY],
    [-x, -y, -sideX, -sideY],
  ];
}

function boxAt({ width, height }: LabelWish, spot: Spot, [dx, dy, sideX, sideY]: Stand): Box {
  const away = spot.clearance === 0 ? 0 : spot.clearance + GAP;
  const x = spot.x + dx * away + (sideX * width) / 2;
  const y = spot.y + dy * away + (sideY * height) / 2;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pieces of lines in square cells, so that a label looks only at what is near. */
class Lines {
  readonly #cells = new Map<string, { x: number; y: number; half: number; length: number }[]>();

  constructor(lines: readonly Line[]) {
    for (const { points, width } of lines) {
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (!next || point.hidden || next.hidden) continue;
        const length = Math.hypot(next.x - point.x, next.y - point.y);
        const steps = Math.max(1, Math.ceil(length / 6));
        for (let i = 0; i < steps; i++) {
          const t = (i + 0.5) / steps;
          this.#add(
            point.x + t * (next.x - point.x),
            point.y + t * (next.y - point.y),
            width / 2,
            length / steps,
          );
        }
      }
    }
  }

  #add(x: number, y: number, half: number, length: number) {
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    const cell = this.#cells.get(key);
    if (cell) cell.push({ x, y, half, length });
    else this.#cells.set(key, [{ x, y, half, length }]);
  }

  /** Pixels of line, times width, that run behind a box. */
  behind(box: Box): number {
    let covered = 0;
    for (let cx = Math.floor((box.left - CELL) / CELL); cx <= Math.floor((box.right + CELL) / CELL); cx++) {
      for (let cy = Math.floor((box.top - CELL) / CELL); cy <= Math.floor((box.bottom + CELL) / CELL); cy++) {
        for (const { x, y, half, length } of this.#cells.get(`${cx} ${cy}`) ?? []) {
          const inside =
            x > box.left - half && x < box.right + half && y > box.top - half && y < box.bottom + half;
          if (inside) covered += length * Math.max(1, half);
        }
      }
    }
    return covered;
  }
}

/** How much of a circle's box a label hides, as a penalty in pixels of line. */
function circlesBehind(box: Box, circles: readonly Circle[]): number {
  let covered = 0;
  for (const { x, y, radius } of circles) {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    if (dx * dx + dy * dy < radius * radius) covered += 12 + radius;
  }
  return covered;
}

/**
 * Places labels in the order given, most important first. A label never overlaps another one and never leaves the
 * map; it takes the position with the least ink behind it, and none where all have more than its slack.
 * @param previous where labels stood last, by id: a label stays there unless another position is clearly better.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  ground: {
    readonly lines: readonly Line[];
    readonly circles: readonly Circle[];
    readonly size: Size;
    /** Where buttons stand on the map. */
    readonly covered?: readonly Box[];
  },
  previous: ReadonlyMap<string, number> = new Map(),
): PlacedLabel[] {
  const { circles, size } = ground;
  const index = new Lines(ground.lines);
  const taken: Box[] = [...(ground.covered ?? [])];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    let best: { box: Box; choice: number; cost: number } | null = null;
    for (const [s, spot] of wish.spots.entries()) {
      for (const [d, stand] of standsOf(spot, wish).entries()) {
        const choice = s * AROUND.length + d;
        // Nothing that comes later can be better than a free position, but for the one where the label stood.
        if (best && 2 * choice - (previous.get(wish.id) === choice ? STEADY : 0) >= best.cost) continue;
        const box = boxAt(wish, spot, stand);
        if (box.left < 2 || box.top < 2 || box.right > size.width - 2 || box.bottom > size.height - 2)
          continue;
        if (taken.some((other) => overlap(box, other))) continue;
        const covered = index.behind(box) + circlesBehind(box, circles);
        if (covered > wish.slack) continue;
        const cost = covered + 2 * choice - (previous.get(wish.id) === choice ? STEADY : 0);
        if (!best || cost < best.cost) best = { box, choice, cost };
      }
    }
    if (!best) continue;
    const { box, choice } = best;
    taken.push({ left: box.left - 4, right: box.right + 4, top: box.top - 1, bottom: box.bottom + 1 });
    placed.push({
      id: wish.id,
      text: wish.text,
      detail: wish.detail,
      kind: wish.kind,
      x: box.left,
      y: (box.top + box.bottom) / 2,
      choice,
    });
  }
  return placed;
}
