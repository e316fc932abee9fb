import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '#domain/network.ts';
import { fromSphere, globeCurve, onSphere } from '#map/geometry/globeCurve.ts';
import { planarCurve, unrolledLongitude } from '#map/geometry/planarCurve.ts';
import { dot, length3 } from '#map/geometry/vector.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
) as fc.Arbitrary<LonLat>;
const RUNS = { numRuns: 10_000 };

describe('the short way round', () => {
  test('never spans more than 180 degrees, on 10,000 pairs', () => {
    fc.assert(
      fc.property(position, position, ([from], [to]) => {
        const end = unrolledLongitude(from, to, false);
        expect(Math.abs(end - from)).toBeLessThanOrEqual(180 + 1e-9);
        const turns = (end - to) / 360;
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test('draws no segment of a flat flow across more than 180 degrees, on 10,000 pairs', () => {
    fc.assert(
      fc.property(position, position, fc.constantFrom(1, -1), (from, to, side) => {
        const end = unrolledLongitude(from[0], to[0], false);
        const curve = planarCurve(from, [end, to[1]], side, 360);
        for (let i = 0; i < 16; i++) {
          expect(Math.abs(curve((i + 1) / 16)[0] - curve(i / 16)[0])).toBeLessThan(180);
        }
      }),
      RUNS,
    );
  });

  test('leads from China to the United States over the Pacific', () => {
    expect(unrolledLongitude(119.5, -84.3, false)).toBeCloseTo(275.7, 9);
    const middle = fromSphere(
      globeCurve({ from: [119.5, 29], to: [-84.3, 35], bend: 0, longWay: false })(0.5),
    );
    expect(Math.abs(middle[0])).toBeGreaterThan(150);
  });

  test('turned by the reader, leads the other way', () => {
    expect(unrolledLongitude(119.5, -84.3, true)).toBeCloseTo(-84.3, 9);
    const middle = fromSphere(
      globeCurve({ from: [119.5, 29], to: [-84.3, 35], bend: 0, longWay: true })(0.5),
    );
    expect(Math.abs(middle[0])).toBeLessThan(90);
  });
});

describe('a flow on the globe', () => {
  test('starts and ends at its places, whichever way round, on 10,000 pairs', () => {
    fc.assert(
      fc.property(position, position, fc.boolean(), (from, to, longWay) => {
        fc.pre(dot(onSphere(from), onSphere(to)) > -0.9999);
        const curve = globeCurve({ from, to, bend: 0.1, longWay });
        expect(dot(curve(0), onSphere(from))).toBeGreaterThan(1 - 1e-6);
        expect(dot(curve(1), onSphere(to))).toBeGreaterThan(1 - 1e-6);
      }),
      RUNS,
    );
  });

  test('without a bend keeps to the great circle', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
        const [a, b] = [onSphere(from), onSphere(to)];
        fc.pre(Math.abs(dot(a, b)) < 0.9999);
        const point = globeCurve({ from, to, bend: 0, longWay: false })(t);
        const normal = [
          a[1] * b[2] - a[2] * b[1],
          a[2] * b[0] - a[0] * b[2],
          a[0] * b[1] - a[1] * b[0],
        ] as const;
        expect(Math.abs(dot(point, normal))).toBeLessThan(1e-9);
      }),
    );
  });

  test('rises with its length and never dips below the ground', () => {
    const height = (to: LonLat) =>
      length3(globeCurve({ from: [0, 0], to, bend: 0, longWay: false })(0.5)) - 1;
    expect(height([10, 0])).toBeGreaterThan(0);
    expect(height([100, 0])).toBeCloseTo(10 * height([10, 0]), 9);
  });

  test('bends to the left of travel when its bend is positive', () => {
    const [, latitude] = fromSphere(
      globeCurve({ from: [0, 0], to: [60, 0], bend: 0.1, longWay: false })(0.5),
    );
    expect(latitude).toBeCloseTo(6, 6);
  });

  test('between two ends on one point stays there', () => {
    expect(globeCurve({ from: [10, 20], to: [10, 20], bend: 0.1, longWay: false })(0.5)).toEqual(
      onSphere([10, 20]),
    );
  });
});

describe('a flow on a flat map', () => {
  test('curves more the longer it is, up to a limit', () => {
    const sagitta = (length: number) => planarCurve([0, 0], [length, 0], 1, 360)(0.5)[1] / length;
    expect(sagitta(90)).toBeGreaterThan(sagitta(30));
    expect(sagitta(30)).toBeGreaterThan(sagitta(3));
    expect(sagitta(360)).toBeCloseTo(sagitta(300), 9);
  });

  test('bulges to the left of travel on side 1 and to the right on side -1', () => {
    expect(planarCurve([0, 0], [90, 0], 1, 360)(0.5)[1]).toBeGreaterThan(0);
    expect(planarCurve([0, 0], [90, 0], -1, 360)(0.5)[1]).toBeLessThan(0);
  });
});
