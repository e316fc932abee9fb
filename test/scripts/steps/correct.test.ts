import { expect, test } from 'vitest';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { correctTables } from '#scripts/steps/correct.ts';
import { realTables } from '../checks/tablesWith.ts';

const rule: RowOf<'corrections'> = {
  at: { file: 'rules/corrections.csv', line: 2 },
  table: 'projects',
  key: 'vidalia',
  column: 'start_year',
  old_value: '2024',
  new_value: '2025',
  reason: 'a test',
  source_id: ['SYRAH'],
  status: 'applied',
};
const correct = (change: Partial<RowOf<'corrections'>>) =>
  correctTables({ ...realTables(), corrections: [{ ...rule, ...change }] });
const startYear = (tables: ReturnType<typeof correct>['tables']) =>
  tables.projects.find((row) => row.id === 'vidalia')?.start_year;

test('the corrections of the repository all fit', () => {
  expect(correctTables(realTables()).problems).toEqual([]);
});

test('a correction changes its cell, as a typed value, and leaves the given tables alone', () => {
  expect(startYear(correct({}).tables)).toBe(2025);
  expect(startYear(realTables())).toBe(2024);
});

test('a noted correction changes nothing', () => {
  expect(startYear(correct({ status: 'noted' }).tables)).toBe(2024);
});

test.each<[string, Partial<RowOf<'corrections'>>, string]>([
  ['whose old value is gone', { old_value: '2023' }, 'old_value'],
  ['of no row', { key: 'nowhere' }, 'key'],
  ['of no column', { column: 'colour' }, 'column'],
  ['of no table', { table: 'nothing' }, 'table'],
  ['to a value that the column cannot read', { new_value: 'soon' }, 'new_value'],
])('a correction %s is reported', (_, change, column) => {
  const { problems, tables } = correct(change);
  expect(problems.map((problem) => problem.column)).toEqual([column]);
  expect(startYear(tables)).toBe(2024);
});
