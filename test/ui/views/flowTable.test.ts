import type { TableOrder } from '#state/choice.ts';
import { expect, it } from 'vitest';
import { flowRows } from '#state/flowRows.ts';
import { columnsOf, sortedRows } from '#ui/views/flowTable.ts';
import { publishedNetworks } from '../../data/publishedNetworks.ts';

const network = publishedNetworks().find(({ commodity }) => commodity === 'cobalt');
if (!network) throw new Error('Expected the published network of cobalt, found none');
const rows = flowRows(network, null);
const columns = columnsOf(new Map(), false);
const sorted = (column: TableOrder['column'], down: boolean) =>
  sortedRows(rows, columns, { column, down }, 'en');

it('sorts every column both ways with the unknown last, and loses no row', () => {
  for (const column of columns) {
    for (const down of [true, false]) {
      const values = sorted(column.id, down).map(column.value);
      expect(values).toHaveLength(rows.length);
      const unknown = values.indexOf(null);
      if (unknown >= 0) expect(values.slice(unknown).every((value) => value === null)).toBe(true);
      const known = values.filter((value) => typeof value === 'number');
      for (let i = 1; i < known.length; i++) {
        expect((known[i] ?? 0) - (known[i - 1] ?? 0)).toSatisfy((step: number) =>
          down ? step <= 0 : step >= 0,
        );
      }
    }
  }
});

it('has a column of changes only beside today', () => {
  expect(columns.map(({ id }) => id)).not.toContain('change');
  expect(columnsOf(new Map(), true).map(({ id }) => id)).toContain('change');
});
