import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, fit } from '#engine/balance/fit.ts';

const free = (row: string, column: string, seed: number): Cell => ({
  row,
  column,
  seed,
  low: 0,
  high: Infinity,
});
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const sumBy = (cells: readonly Cell[], values: readonly number[], end: 'row' | 'column') => {
  const sums = new Map<string, number>();
  cells.forEach((cell, index) => sums.set(cell[end], (sums.get(cell[end]) ?? 0) + (values[index] ?? 0)));
  return sums;
};

/** A full table of true values with seeds off by a factor each: its margins can always be met. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(names('r', rows)),
      columns: fc.constant(names('c', columns)),
      truth: fc.array(fc.double({ min: 10, max: 100, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      noise: fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  )
  .map(({ rows, columns, truth, noise }) => {
    const cells = rows.flatMap((row, i) =>
      columns.map((column, j) => {
        const index = i * columns.length + j;
        return free(row, column, (truth[index] ?? 1) * (noise[index] ?? 1));
      }),
    );
    return {
      cells,
      truth,
      rowTotals: sumBy(cells, truth, 'row'),
      columnTotals: sumBy(cells, truth, 'column'),
    };
  });

describe('biproportional fitting', () => {
  test('meets every row and column total to 1e-12 of the table', () => {
    fc.assert(
      fc.property(tables, ({ cells, rowTotals, columnTotals }) => {
        const { values, gap } = fit(cells, rowTotals, columnTotals);
        expect(gap).toBeLessThanOrEqual(1e-12);
        for (const [row, total] of sumBy(cells, values, 'row')) {
          expect(Math.abs(total - (rowTotals.get(row) ?? 0)) / total).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('leaves a table that already balances as it is, in one sweep', () => {
    fc.assert(
      fc.property(tables, ({ cells, truth, rowTotals, columnTotals }) => {
        const balanced = cells.map((cell, index) => ({ ...cell, seed: truth[index] ?? 1 }));
        const { values, sweeps } = fit(balanced, rowTotals, columnTotals);
        expect(sweeps).toBe(1);
        values.forEach((value, index) => expect(value).toBeCloseTo(truth[index] ?? 0, 8));
      }),
    );
  });

  test('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(tables, ({ cells, rowTotals, columnTotals }) => {
        const forth = fit(cells, rowTotals, columnTotals).values;
        const back = [...fit([...cells].reverse(), rowTotals, columnTotals).values].reverse();
        forth.forEach((value, index) => expect(back[index]).toBeCloseTo(value, 6));
      }),
    );
  });

  test('keeps the odds ratio of the seeds, which is what biproportional means', () => {
    const cells = [free('a', 'x', 4), free('a', 'y', 1), free('b', 'x', 1), free('b', 'y', 1)];
    const { values } = fit(
      cells,
      new Map([
        ['a', 60],
        ['b', 40],
      ]),
      new Map([
        ['x', 50],
        ['y', 50],
      ]),
    );
    const [ax = 0, ay = 0, bx = 0, by = 0] = values;
    expect((ax * by) / (ay * bx)).toBeCloseTo(4, 9);
  });

  test('a pair without a seed stays without a flow', () => {
    const cells = [free('a', 'x', 1), free('b', 'x', 1), free('b', 'y', 1)];
    const { values } = fit(
      cells,
      new Map([
        ['a', 10],
        ['b', 30],
      ]),
      new Map([
        ['x', 25],
        ['y', 15],
      ]),
    );
    expect(values).toEqual([10, 15, 15].map((value) => expect.closeTo(value, 9)));
  });

  test('a floor and a cap hold, and the other cells make up for them', () => {
    const cells: Cell[] = [
      { ...free('a', 'x', 10), low: 18 },
      free('a', 'y', 10),
      { ...free('b', 'x', 10), high: 5 },
      free('b', 'y', 10),
    ];
    const { values, gap } = fit(
      cells,
      new Map([
        ['a', 30],
        ['b', 10],
      ]),
      new Map([
        ['x', 20],
        ['y', 20],
      ]),
    );
    expect(gap).toBeLessThanOrEqual(1e-12);
    expect(values[0]).toBeGreaterThanOrEqual(18);
    expect(values[2]).toBeLessThanOrEqual(5);
  });

  test('bounds that contradict the totals show as a gap and end early', () => {
    const cells: Cell[] = [{ ...free('a', 'x', 1), high: 2 }, free('b', 'y', 1)];
    const { gap, sweeps } = fit(
      cells,
      new Map([
        ['a', 10],
        ['b', 1],
      ]),
      new Map([
        ['x', 10],
        ['y', 1],
      ]),
    );
    expect(gap).toBeGreaterThan(0.1);
    expect(sweeps).toBeLessThan(1000);
  });

  test.each([
    ['a seed of 0', free('a', 'x', 0)],
    ['crossed bounds', { ...free('a', 'x', 1), low: 2, high: 1 }],
    ['a cell outside the margins', free('b', 'x', 1)],
  ])('%s is refused', (_, cell) => {
    expect(() => fit([cell], new Map([['a', 1]]), new Map([['x', 1]]))).toThrow(RangeError);
  });
});
