import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextStop } from '#ui/views/matrixGrid.ts';

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey });

it('moves by arrows, and to the ends of a row or of the grid', () => {
  const at = { row: 2, column: 2 };
  expect(nextStop(key('ArrowRight'), at, 5, 6)).toEqual({ row: 2, column: 3 });
  expect(nextStop(key('ArrowUp'), at, 5, 6)).toEqual({ row: 1, column: 2 });
  expect(nextStop(key('End'), at, 5, 6)).toEqual({ row: 2, column: 5 });
  expect(nextStop(key('End', true), at, 5, 6)).toEqual({ row: 4, column: 5 });
  expect(nextStop(key('Home', true), at, 5, 6)).toEqual({ row: 0, column: 0 });
  expect(nextStop(key('a'), at, 5, 6)).toBeNull();
});

it('never leaves the grid', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];
  const size = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(size, size, fc.array(fc.constantFrom(...keys)), (rows, columns, pressed) => {
      let at = { row: 0, column: 0 };
      for (const name of pressed) at = nextStop(key(name), at, rows, columns) ?? at;
      expect(at.row).toBeGreaterThanOrEqual(0);
      expect(at.row).toBeLessThan(rows);
      expect(at.column).toBeGreaterThanOrEqual(0);
      expect(at.column).toBeLessThan(columns);
    }),
  );
});
