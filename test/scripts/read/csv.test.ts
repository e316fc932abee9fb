import { describe, expect, test } from 'vitest';
import { readCsv } from '#scripts/read/csv.ts';

const found = (content: string) => readCsv('t.csv', content).problems.map(({ row, found }) => [row, found]);

describe('a CSV file', () => {
  test('keeps NA, empty cells and leading zeros as they are written', () => {
    const { rows, problems } = readCsv('t.csv', 'a,b,c\nNA,,004\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, cells: ['NA', '', '004'] }]);
  });

  test('keeps commas, quotes and line breaks inside quotes, and counts their lines', () => {
    const { rows, problems } = readCsv('t.csv', 'a,b\n"x, ""y""\nz",1\nlast,2\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 2, cells: ['x, "y"\nz', '1'] },
      { line: 4, cells: ['last', '2'] },
    ]);
  });

  test('reports a ragged row with its line and reads the others', () => {
    const csv = readCsv('t.csv', 'a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(csv.rows.map((row) => row.line)).toEqual([2, 5]);
    expect(csv.problems.map((p) => [p.row, p.expected, p.found])).toEqual([
      [3, '2 cells', '1'],
      [4, '2 cells', '3'],
    ]);
  });

  test('reports a blank line between rows', () => {
    expect(found('a,b\n1,2\n\n3,4\n')).toEqual([[3, '1']]);
  });

  test('reports a byte order mark and still knows the first column', () => {
    const csv = readCsv('t.csv', '\uFEFFa,b\n1,2\n');
    expect(csv.header).toEqual(['a', 'b']);
    expect(csv.problems.map((p) => p.found)).toEqual(['a byte order mark']);
  });

  test('reports carriage returns', () => {
    expect(found('a,b\r\n1,2\r\n')).toEqual([[null, 'a carriage return']]);
  });

  test('reports a column that stands twice', () => {
    expect(found('a,b,a\n1,2,3\n')).toEqual([[1, '"a" twice']]);
  });

  test('reports a quote that never ends', () => {
    expect(found('a,b\n"1,2\n')).toHaveLength(2);
  });

  test('reports an empty file', () => {
    expect(found('')).toEqual([[1, 'an empty file']]);
  });
});
