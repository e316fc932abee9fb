import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headLength, headWidth } from '#map/geometry/arrowhead.ts';
import {
  drawFlow,
  extent,
  screenCurve,
  type LineSymbol,
  type ScreenCurve,
} from '#map/geometry/screenLine.ts';

const straight =
  (from: readonly [number, number], to: readonly [number, number]): ScreenCurve =>
  (t) => ({ x: from[0] + t * (to[0] - from[0]), y: from[1] + t * (to[1] - from[1]), hidden: false });

const symbol = (change: Partial<LineSymbol> = {}): LineSymbol => ({
  width: 6,
  originRim: 12,
  destinationRim: 20,
  lane: 0,
  side: 1,
  ...change,
});
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('a line between two circles', () => {
  test('starts at the rim of its origin and its arrowhead touches the rim of its destination', () => {
    const flow = symbol();
    const curve = screenCurve(straight([100, 100], [400, 300]), flow);
    const { start, tip, shrink } = extent(curve, flow);
    expect(shrink).toBe(1);
    expect(apart(curve(start), curve(0))).toBeCloseTo(12, 1);
    expect(apart(curve(tip), curve(1))).toBeCloseTo(20, 1);
  });

  test('keeps within a pixel and a half of both rims for any width, circle and lane that fit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 3, max: 26, noNaN: true }),
        fc.double({ min: 3, max: 26, noNaN: true }),
        fc.double({ min: 200, max: 1200, noNaN: true }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (width, originRim, destinationRim, length, lane) => {
          const flow = symbol({ width, originRim, destinationRim, lane });
          const curve = screenCurve(straight([0, 0], [length, 0]), flow);
          const { start, base, tip } = extent(curve, flow);
          expect(Math.abs(apart(curve(start), curve(0)) - originRim)).toBeLessThan(1.5);
          expect(Math.abs(apart(curve(tip), curve(1)) - destinationRim)).toBeLessThan(1.5);
          expect(base).toBeLessThan(tip);
          expect(start).toBeLessThan(base);
        },
      ),
    );
  });

  test('bows out round circles that touch, to the left of travel, instead of vanishing between them', () => {
    const flow = symbol({ originRim: 24, destinationRim: 24, width: 15 });
    const curve = screenCurve(straight([100, 100], [100, 120]), flow);
    const { start, tip } = extent(curve, flow);
    const middle = curve((start + tip) / 2);
    expect(middle.x).toBeGreaterThan(100 + 24 + 15);
    expect(apart(curve(start), { x: 100, y: 100 })).toBeCloseTo(24, 0);
  });

  test('becomes a loop where both ends are one point', () => {
    const flow = symbol({ originRim: 20, destinationRim: 20 });
    const curve = screenCurve(straight([50, 50], [50, 50]), flow);
    expect(apart(curve(0), curve(1))).toBeCloseTo(0, 9);
    expect(apart(curve(0.5), { x: 50, y: 50 })).toBeGreaterThan(30);
    expect(apart(curve(0.25), curve(0.75))).toBeGreaterThan(flow.width * 2);
  });

  test('shrinks rims and arrowhead together when they would not fit', () => {
    const flow = symbol({ originRim: 40, destinationRim: 40, width: 0 });
    const short: ScreenCurve = straight([0, 0], [60, 0]);
    const { start, base, tip, shrink } = extent(short, flow);
    expect(shrink).toBeLessThan(1);
    expect(start).toBeLessThan(base);
    expect(base).toBeLessThan(tip);
  });
});

test('a lane shifts the middle by its pixels to the left and leaves the ends alone', () => {
  const curve = screenCurve(straight([0, 0], [300, 0]), symbol({ lane: 10 }));
  expect(curve(0.5).y).toBeCloseTo(-10, 9);
  expect(curve(0).y).toBeCloseTo(0, 9);
  expect(curve(1).y).toBeCloseTo(0, 9);
});

describe('an arrowhead', () => {
  test.each([0.5, 1, 2, 6, 15, 30])('is a little wider than a line of %s pixels', (width) => {
    expect(headWidth(width) - width).toBeGreaterThan(5);
    expect(headWidth(width)).toBeLessThan(2 * width + 7);
    expect(headLength(width)).toBeGreaterThan(7);
  });

  test('points at the destination and stands on the line at its base', () => {
    const flow = symbol();
    const { head, line } = drawFlow(screenCurve(straight([0, 0], [300, 0]), flow), flow);
    const tip = head.reduce((a, b) => (b[0] > a[0] ? b : a));
    expect(tip[0]).toBeCloseTo(280, 0);
    const end = line.at(-1);
    expect(end && tip[0] - end.x).toBeCloseTo(headLength(flow.width), 0);
    const spread = Math.max(...head.map(([, y]) => y)) - Math.min(...head.map(([, y]) => y));
    expect(spread).toBeCloseTo(headWidth(flow.width), 1);
  });
});
