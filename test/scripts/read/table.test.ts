import { expect, test } from 'vitest';
import { iso3, number, optional, text } from '#scripts/read/column.ts';
import { formatProblem } from '#scripts/read/problem.ts';
import { readTable, table } from '#scripts/read/table.ts';

const spec = table({
  path: 'tables/t.csv',
  meaning: 'A table',
  key: ['country'],
  columns: { country: iso3('m'), value: optional(number('t', 'm')), note: optional(text('m')) },
});
const read = (content: string) => readTable(spec, 'tables/t.csv', content);

test('rows carry typed values and the line they stand on', () => {
  const { rows, problems } = read('country,value,note\nNAM,0,NA\nTWN,,\n');
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { country: 'NAM', value: 0, note: 'NA', at: { file: 'tables/t.csv', line: 2 } },
    { country: 'TWN', value: null, note: null, at: { file: 'tables/t.csv', line: 3 } },
  ]);
});

test('every unreadable cell is reported with file, line and column, and only its row is left out', () => {
  const { rows, problems } = read('country,value,note\nNA,x,\nCOD,1,\n,2,\n');
  expect(rows.map((row) => row.country)).toEqual(['COD']);
  expect(problems.map(formatProblem)).toEqual([
    'data/tables/t.csv:2 column "country": expected a three-letter country code, found "NA".',
    'data/tables/t.csv:2 column "value": expected a plain decimal number, found "x".',
    'data/tables/t.csv:4 column "country": expected a value, found an empty cell.',
  ]);
});

test('an unknown column and a missing one are both reported, and no row is read', () => {
  const { rows, problems } = read('country,tons,note\nCOD,1,\n');
  expect(rows).toEqual([]);
  expect(problems.map((p) => [p.column, p.found])).toEqual([
    ['tons', 'an unknown one'],
    ['value', 'none'],
  ]);
});

test('the order of the columns does not matter', () => {
  const { rows } = read('note,value,country\n,5,COG\n');
  expect(rows[0]).toMatchObject({ country: 'COG', value: 5 });
});
