import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, type Box } from '#story/learn/tour/placeCard.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const screens = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 480, max: 1440 }),
});
const parts = screens.chain((screen) =>
  fc.record({
    screen: fc.constant(screen),
    target: fc.record({
      x: fc.integer({ min: 0, max: screen.width - 40 }),
      y: fc.integer({ min: 0, max: screen.height - 40 }),
      width: fc.integer({ min: 24, max: screen.width }),
      height: fc.integer({ min: 24, max: screen.height }),
    }),
    card: fc.record({
      width: fc.integer({ min: 200, max: 300 }),
      height: fc.integer({ min: 120, max: 320 }),
    }),
  }),
);

describe('placeCard', () => {
  it('never covers what it points at where a side has room', () => {
    fc.assert(
      fc.property(parts, ({ screen, target, card }) => {
        const { x, y, side } = placeCard(target, card, screen);
        if (side !== 'over') expect(overlap({ x, y, ...card }, target)).toBe(false);
      }),
    );
  });

  it('keeps the card on the screen', () => {
    fc.assert(
      fc.property(parts, ({ screen, target, card }) => {
        const { x, y } = placeCard(target, card, screen);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + card.width).toBeLessThanOrEqual(screen.width);
        expect(y + card.height).toBeLessThanOrEqual(screen.height);
      }),
    );
  });

  it('stands below a bar, beside a column and above a sheet', () => {
    const card = { width: 268, height: 200 };
    const screen = { width: 1440, height: 900 };
    expect(placeCard({ x: 0, y: 0, width: 1440, height: 54 }, card, screen).side).toBe('below');
    expect(placeCard({ x: 0, y: 54, width: 300, height: 846 }, card, screen).side).toBe('right');
    expect(placeCard({ x: 1110, y: 54, width: 330, height: 846 }, card, screen).side).toBe('left');
    expect(placeCard({ x: 0, y: 700, width: 1440, height: 200 }, card, screen).side).toBe('above');
  });
});
