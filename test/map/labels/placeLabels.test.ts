import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, type LabelWish, type PlacedLabel } from '#map/labels/placeLabels.ts';

const SIZE = { width: 400, height: 300 };
const empty = { lines: [], circles: [], size: SIZE };
const wish = (id: string, x: number, y: number, change: Partial<LabelWish> = {}): LabelWish => ({
  id,
  text: id,
  detail: '',
  kind: 'place',
  spots: [{ x, y, clearance: 6 }],
  slack: 240,
  width: 60,
  height: 16,
  ...change,
});
const collide = (a: PlacedLabel, b: PlacedLabel) => Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 16;

describe('labels', () => {
  test('never overlap and never leave the map, wherever places are', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const labels = placeLabels(
          places.map(({ x, y }, i) => wish(`p${i}`, x, y)),
          empty,
        );
        for (const [i, a] of labels.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + 60).toBeLessThanOrEqual(400);
          for (const b of labels.slice(i + 1)) expect(collide(a, b)).toBe(false);
        }
      }),
    );
  });

  test('stand to the right of their place where there is room', () => {
    const [label] = placeLabels([wish('Congo', 100, 100)], empty);
    expect(label).toMatchObject({ id: 'Congo', y: 100 });
    expect(label?.x).toBeGreaterThan(106);
  });

  test('step aside for a line that would run behind them', () => {
    const line = {
      width: 8,
      points: [
        { x: 100, y: 100, hidden: false },
        { x: 390, y: 100, hidden: false },
      ],
    };
    const [label] = placeLabels([wish('Congo', 100, 100)], { ...empty, lines: [line] });
    expect(label && (label.x + 60 <= 100 || Math.abs(label.y - 100) > 12)).toBe(true);
  });

  test('ignore a line that is hidden behind the globe', () => {
    const points = [100, 390].map((x) => ({ x, y: 100, hidden: true }));
    const [label] = placeLabels([wish('Congo', 100, 100)], { ...empty, lines: [{ width: 8, points }] });
    expect(label?.y).toBe(100);
  });

  test('of the more important place win, and the other gives way', () => {
    const crowded = Array.from({ length: 40 }, (_, i) => wish(`p${i}`, 200, 150));
    const labels = placeLabels(crowded, empty);
    expect(labels[0]?.id).toBe('p0');
    expect(labels.length).toBeLessThan(40);
  });

  test('of the basemap give way to any line', () => {
    const points = [0, 400].map((x) => ({ x, y: 150, hidden: false }));
    const country = wish('Chad', 200, 150, {
      kind: 'country',
      slack: 0,
      spots: [{ x: 200, y: 150, clearance: 0 }],
    });
    expect(placeLabels([country], empty)).toHaveLength(1);
    expect(placeLabels([country], { ...empty, lines: [{ width: 2, points }] })).toHaveLength(0);
  });

  test('stay where they stood while that is about as good', () => {
    const line = {
      width: 1,
      points: [
        { x: 108, y: 98, hidden: false },
        { x: 111, y: 98, hidden: false },
      ],
    };
    const first = placeLabels([wish('Congo', 100, 100)], empty);
    const previous = new Map(first.map(({ id, choice }) => [id, choice]));
    const next = placeLabels([wish('Congo', 100, 100)], { ...empty, lines: [line] }, previous);
    expect(next[0]?.choice).toBe(first[0]?.choice);
  });
});
