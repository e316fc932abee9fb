import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSphere, globeCurve } from '#map/geometry/globeCurve.ts';
import { assignLanes, emptierSide, greatCircleSide, type LaneInput } from '#map/geometry/lanes.ts';
import { unrolledLongitude } from '#map/geometry/planarCurve.ts';

const flow = (
  origin: string,
  destination: string,
  width: number,
  change: Partial<LaneInput> = {},
): LaneInput => ({
  origin,
  destination,
  from: [0, 30],
  to: [90, 30],
  width,
  longWay: false,
  ...change,
});

describe('lanes', () => {
  test('of opposite directions lie on different sides of the map', () => {
    const [there, back] = assignLanes([
      flow('AAA', 'BBB', 10),
      flow('BBB', 'AAA', 4, { from: [90, 30], to: [0, 30] }),
    ]);
    // The same side of travel in opposite directions is the other side of the map.
    expect(there?.side).toBe(back?.side);
    expect(there?.globeBend).not.toBe(0);
    expect(there?.globeBend).toBe(back?.globeBend);
  });

  test('of one direction do not overlap: their middles are half of both widths and a gap apart', () => {
    const lanes = assignLanes([flow('AAA', 'BBB', 10), flow('AAA', 'BBB', 4), flow('AAA', 'BBB', 6)]);
    const shifts = lanes.map(({ shift }) => Math.abs(shift));
    expect(shifts[0]).toBe(0);
    expect(shifts[2]).toBeGreaterThanOrEqual(10 / 2 + 6 / 2 + 1);
    expect((shifts[1] as number) - (shifts[2] as number)).toBeGreaterThanOrEqual(6 / 2 + 4 / 2 + 1);
  });

  test('a flow alone between two countries keeps to the great circle', () => {
    expect(assignLanes([flow('AAA', 'BBB', 10)])).toEqual([{ side: 1, globeBend: 0, shift: 0 }]);
  });

  test('do not depend on flows between other countries', () => {
    const alone = assignLanes([flow('AAA', 'BBB', 10), flow('AAA', 'BBB', 4)]);
    const among = assignLanes([flow('AAA', 'BBB', 10), flow('CCC', 'BBB', 7), flow('AAA', 'BBB', 4)]);
    expect([among[0], among[2]]).toEqual(alone);
  });
});

describe('the side of the great circle', () => {
  test('is north of an eastward flow in the north: to its left', () => {
    expect(greatCircleSide([-80, 40], [0, 50], false)).toBe(1);
  });
  test('is north of a westward flow in the north: to its right', () => {
    expect(greatCircleSide([0, 50], [-80, 40], false)).toBe(-1);
  });
  test('is south of an eastward flow in the south: to its right', () => {
    expect(greatCircleSide([-60, -35], [20, -30], false)).toBe(-1);
  });
  test('is the one on which the middle of the curve on the globe lies, either way round', () => {
    // Whole degrees: two ends are one point or well apart.
    const point = fc.tuple(fc.integer({ min: -179, max: 180 }), fc.integer({ min: -80, max: 80 }));
    fc.assert(
      fc.property(point, point, fc.boolean(), (from, to, longWay) => {
        const turn = unrolledLongitude(from[0], to[0], longWay) - from[0];
        const mean = (from[1] + to[1]) / 2;
        const [, middle] = fromSphere(globeCurve({ from, to, bend: 0, longWay })(0.5));
        // Without a side: nearly north to south, or symmetric about the equator.
        fc.pre(Math.abs(turn) >= 15 && mean !== 0);
        const isLeft = middle > mean === turn > 0;
        expect(greatCircleSide(from, to, longWay)).toBe(isLeft ? 1 : -1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a flow within a country', () => {
  const neighbour = (longitude: number, latitude: number) => [
    { position: [longitude, latitude] as const, radius: 10 },
  ];

  test('bows away from its neighbours', () => {
    expect(emptierSide([100, 0], [102, 0], neighbour(101, 5))).toBe(-1);
    expect(emptierSide([100, 0], [102, 0], neighbour(101, -5))).toBe(1);
    expect(emptierSide([102, 0], [100, 0], neighbour(101, 5))).toBe(1);
  });

  test('with both ends on one point bows up, unless a neighbour lies there', () => {
    expect(emptierSide([100, 0], [100, 0], [])).toBe(1);
    expect(emptierSide([100, 0], [100, 0], neighbour(100, 5))).toBe(-1);
  });

  test('sees a neighbour across the antimeridian', () => {
    expect(emptierSide([179, 0], [179, 2], neighbour(-178, 1))).toBe(1);
    expect(emptierSide([179, 0], [179, 2], neighbour(176, 1))).toBe(-1);
  });
});
