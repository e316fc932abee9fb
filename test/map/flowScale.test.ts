import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowLimit, flowScale, legendTonnes, symbolSizes } from '#map/flowScale.ts';

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });

describe('the scale', () => {
  test('is linear from zero in width: twice the tonnes is twice the width', () => {
    const { width } = flowScale({ flow: 187000, place: 226000 });
    fc.assert(
      fc.property(amount, (t) => {
        expect(width(2 * t)).toBeCloseTo(2 * width(t), 6);
      }),
    );
    expect(width(0)).toBe(0);
    expect(width(187000)).toBe(24);
  });

  test('makes the area of a circle proportional to tonnes', () => {
    const { radius } = flowScale({ flow: 1, place: 1000 });
    fc.assert(
      fc.property(amount, (t) => {
        expect(radius(t) ** 2 * 1000).toBeCloseTo(24 ** 2 * t, -2);
      }),
    );
  });

  test('with nothing to show draws nothing and divides by nothing', () => {
    const { width, radius } = flowScale({ flow: 0, place: 0 });
    expect([width(0), radius(0)]).toEqual([0, 0]);
  });

  test('refuses a maximum that is no amount', () => {
    expect(() => flowScale({ flow: NaN, place: 1 })).toThrow(
      'Expected the largest flow as tonnes of at least 0, found NaN',
    );
  });
});

describe('the legend', () => {
  test.each([
    [187000, [100000, 20000, 5000]],
    [226000, [200000, 50000, 10000]],
    [9, [5, 1, 0.2]],
  ])('for a maximum of %s t shows three round amounts', (maximum, expected) => {
    expect(legendTonnes(maximum)).toEqual(expected);
  });

  test('never shows more than the map does', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (maximum) => {
        const amounts = legendTonnes(maximum);
        expect(amounts[0]).toBeLessThanOrEqual(maximum * (1 + 1e-9));
        expect(new Set(amounts).size).toBe(3);
      }),
    );
  });

  test('of an empty map is empty', () => {
    expect(legendTonnes(0)).toEqual([]);
  });
});

test('symbols are full size on a desk, under half on a phone and twice as large on a wall', () => {
  expect(symbolSizes(1440).maxWidth).toBe(24);
  expect(symbolSizes(3840).maxWidth).toBe(48);
  expect(symbolSizes(390).maxWidth).toBeCloseTo(10.8, 5);
});

test('a small map draws fewer flows than a large one', () => {
  expect(flowLimit(390)).toBe(24);
  expect(flowLimit(1440)).toBe(40);
});
