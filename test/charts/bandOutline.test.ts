import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOutline } from '#charts/bandOutline.ts';

const place = fc.integer({ min: -2000, max: 2000 });

/** Start, two curves and the line between them, as numbers. */
function numbersOf(outline: string): readonly number[] {
  return (outline.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
}

describe('the outline of a band', () => {
  it('is as high at both ends, and halfway, as the band is thick', () => {
    fc.assert(
      fc.property(
        place,
        place,
        place,
        place,
        fc.integer({ min: 1, max: 400 }),
        (x0, y0, x1, y1, thickness) => {
          const [startX, top, , c1, , c2, endX, endTop, lowX, endBottom, , d1, , d2, backX, bottom] =
            numbersOf(bandOutline({ x0, y0, x1, y1 }, thickness));
          expect([startX, endX, lowX, backX]).toEqual([x0, x1, x1, x0]);
          expect((bottom ?? 0) - (top ?? 0)).toBeCloseTo(thickness, 9);
          expect((endBottom ?? 0) - (endTop ?? 0)).toBeCloseTo(thickness, 9);
          // A cubic Bezier curve at one half: (a + 3 b + 3 c + d) / 8.
          const half = (a = 0, b = 0, c = 0, d = 0) => (a + 3 * b + 3 * c + d) / 8;
          expect(half(endBottom, d1, d2, bottom) - half(top, c1, c2, endTop)).toBeCloseTo(thickness, 9);
        },
      ),
    );
  });

  it('is never thinner than a pixel', () => {
    expect(bandOutline({ x0: 0, y0: 10, x1: 8, y1: 10 }, 0.01)).toBe(
      'M0,9.5C4,9.5,4,9.5,8,9.5L8,10.5C4,10.5,4,10.5,0,10.5Z',
    );
  });

  it('is an area and no stroke: wide textured strokes cost graphics cards a part of the page', () => {
    expect(bandOutline({ x0: 0, y0: 0, x1: 10, y1: 50 }, 20)).toMatch(/^M[^Z]+Z$/);
  });
});
