import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatProblem } from '#scripts/read/problem.ts';
import { readTables } from '#scripts/read/tables.ts';

const { tables, problems } = readTables('data');
const scratch = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('the tables of the repository are readable', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('Namibia keeps its alpha-2 code NA', () => {
  expect(tables.countries.find((row) => row.iso3 === 'NAM')?.iso2).toBe('NA');
});

test.each([
  ['NAM', '516'],
  ['TWN', '158'],
  ['XKX', null],
  ['COG', '178'],
  ['COD', '180'],
  ['HKG', '344'],
])('%s is in the country table with the number %s', (iso3, numeric) => {
  expect(tables.countries.find((row) => row.iso3 === iso3)?.iso_numeric).toBe(numeric);
});

test('the two Congos both refine copper and are never taken for one another', () => {
  const refined = (country: string) =>
    tables.production.find(
      (row) =>
        row.commodity === 'copper' &&
        row.stage === 'processing' &&
        row.country === country &&
        row.year === 2022,
    )?.value;
  expect(refined('COD')).toBeGreaterThan(1e6);
  expect(refined('COG')).toBeLessThan(1e5);
});

test('Namibia and Taiwan survive in the trade links', () => {
  const ends = new Set(tables.trade.flatMap((row) => [row.exporter, row.importer]));
  expect([...ends]).toEqual(expect.arrayContaining(['NAM', 'TWN', 'HKG', 'COG', 'COD']));
});

test('lithium of the United States is withheld, so no production row gives it a number in 2024', () => {
  const usa = (row: { commodity: string; country: string; year: number; stage: string }) =>
    row.commodity === 'lithium' && row.country === 'USA' && row.year === 2024 && row.stage === 'extraction';
  expect(tables.production.filter(usa)).toEqual([]);
  expect(tables.production_withheld.filter(usa)).toHaveLength(1);
});

test('a split table is one table', () => {
  const commodities = new Set(tables.production.map((row) => row.commodity));
  expect(commodities.size).toBe(33);
});

test('all problems of all files are listed, unknown files and missing tables included', () => {
  cpSync('data', scratch, { recursive: true });
  rmSync(join(scratch, 'tables/claims.csv'));
  writeFileSync(join(scratch, 'tables/extra.csv'), 'a\n1\n');
  writeFileSync(join(scratch, 'tables/prices.csv'), 'commodity\ncobalt\n');
  const files = readTables(scratch).problems.map((problem) => problem.file);
  expect(new Set(files)).toEqual(new Set(['tables/claims.csv', 'tables/extra.csv', 'tables/prices.csv']));
});
