import type { LonLat } from '#domain/network.ts';
import { unrolledLongitude } from './planarCurve.ts';

/** A flow as far as its way between two countries is concerned. */
export interface LaneInput {
  readonly origin: string;
  readonly destination: string;
  readonly from: LonLat;
  readonly to: LonLat;
  /** Pixels. */
  readonly width: number;
  readonly longWay: boolean;
}

/** How a flow keeps clear of the others between the same two countries. */
export interface Lane {
  /** Side of travel on which it bulges on flat maps: +1 left, -1 right. */
  readonly side: 1 | -1;
  /** Sideways bulge on the globe, in radians per radian of length; 0 = the great circle itself. */
  readonly globeBend: number;
  /** Sideways shift of its middle in pixels, positive = left of travel. */
  readonly shift: number;
}

const GLOBE_BEND = 0.12;
const GAP = 2;

/**
 * The side of a flat flow on which the great circle lies: a line that bulges there looks like the way a ship or
 * plane takes. Nearly north-south flows have no such side and bulge to the left.
 *
 * A great circle bends towards the pole of the half of the earth in which the middle of its ends lies (the sine of its
 * middle's latitude is (sin p + sin q) / sqrt(2 + 2 cos w), and cos w falls as the ends move apart east to west); the
 * long way round passes the opposite point. So no point of the circle needs to be worked out.
 */
export function greatCircleSide(from: LonLat, to: LonLat, longWay: boolean): 1 | -1 {
  const turn = unrolledLongitude(from[0], to[0], longWay) - from[0];
  if (Math.abs(turn) < 15) return 1;
  const middle = from[1] + to[1];
  const north = longWay ? middle <= 0 : middle >= 0;
  return north === turn > 0 ? 1 : -1;
}

/** Most flows are alone between their countries: their lanes are two values, and nothing is made for them. */
const ALONE: Readonly<Record<1 | -1, Lane>> = {
  1: { side: 1, globeBend: 0, shift: 0 },
  [-1]: { side: -1, globeBend: 0, shift: 0 },
};

/**
 * Gives each flow its lane. Flows between the same two countries form one group: the larger direction bulges to the
 * side of the great circle, the other direction to the same side of its own travel and so to the far side on the map;
 * within a direction flows lie side by side in order of size, their middles one gap apart.
 * @returns one lane per flow, in the order given.
 */
export function assignLanes(flows: readonly LaneInput[]): readonly Lane[] {
  const lanes = new Array<Lane>(flows.length);
  for (const ofOne of groups(flows).values()) {
    for (const group of ofOne.values()) {
      if (group.length > 1) {
        assignGroup(group, flows, lanes);
        continue;
      }
      const index = group[0] as number;
      const { from, to, longWay } = flows[index] as LaneInput;
      lanes[index] = ALONE[greatCircleSide(from, to, longWay)];
    }
  }
  return lanes;
}

/** Indices of the flows between the same two countries, by the one and the other of them in alphabetical order. */
function groups(flows: readonly LaneInput[]): ReadonlyMap<string, ReadonlyMap<string, number[]>> {
  const found = new Map<string, Map<string, number[]>>();
  for (let index = 0; index < flows.length; index++) {
    const { origin, destination } = flows[index] as LaneInput;
    const first = origin < destination ? origin : destination;
    const second = first === origin ? destination : origin;
    let ofFirst = found.get(first);
    if (!ofFirst) found.set(first, (ofFirst = new Map()));
    const group = ofFirst.get(second);
    if (group) group.push(index);
    else ofFirst.set(second, [index]);
  }
  return found;
}

function assignGroup(group: readonly number[], flows: readonly LaneInput[], lanes: Lane[]): void {
  const members = group.map((index) => ({ index, flow: flows[index] as LaneInput }));
  members.sort((a, b) => b.flow.width - a.flow.width || a.index - b.index);
  const first = (members[0] as (typeof members)[number]).flow;
  const opposed = members.some(({ flow }) => flow.origin !== first.origin);
  const side = greatCircleSide(first.from, first.to, first.longWay);
  for (const direction of [true, false]) {
    const row = members.filter(({ flow }) => (flow.origin === first.origin) === direction);
    let edge = 0;
    for (const { index, flow } of row) {
      // The largest keeps the curve itself; smaller ones stack up outside of it.
      const shift = edge === 0 ? 0 : side * (edge + GAP + flow.width / 2);
      edge = edge === 0 ? flow.width / 2 : edge + GAP + flow.width;
      lanes[index] = { side, globeBend: opposed ? side * GLOBE_BEND : 0, shift };
    }
  }
}

/** A circle that a bowed domestic flow should keep clear of. */
export interface Crowd {
  readonly position: LonLat;
  /** Pixels. */
  readonly radius: number;
}

/**
 * The side on which a flow within a country bows out: the one with less around it, each circle counted by its area
 * over its squared distance. Longitudes are scaled to true lengths at the flow's latitude.
 */
export function emptierSide(from: LonLat, to: LonLat, crowd: readonly Crowd[]): 1 | -1 {
  const scale = Math.cos((from[1] * Math.PI) / 180);
  const way = [(unrolledLongitude(from[0], to[0], false) - from[0]) * scale, to[1] - from[1]] as const;
  // Two ends on one point bow upwards on the left side, as screenCurve draws them.
  const left = Math.hypot(...way) < 0.05 ? ([0, 1] as const) : ([-way[1], way[0]] as const);
  let balance = 0;
  for (const { position, radius } of crowd) {
    const east = (unrolledLongitude(from[0], position[0], false) - from[0]) * scale;
    const north = position[1] - from[1];
    balance += (Math.sign(east * left[0] + north * left[1]) * radius ** 2) / (east ** 2 + north ** 2 + 4);
  }
  return balance > 0 ? -1 : 1;
}
