import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Catalogue } from '#load/Catalogue.ts';
import { buildBaci } from '#scripts/baci/buildBaci.ts';
import { readTables } from '#scripts/read/tables.ts';
import { tradeFile, writeCodes, writeTrade } from './release.ts';

const folder = mkdtempSync(join(tmpdir(), 'baci-'));
const out = join(folder, 'published');
const { tables } = readTables('data');
const build = (...args: string[]) => buildBaci(['--baci', folder, '--out', out, ...args], tables, () => {});

const LINES = [
  '2024,152,156,260300,   10.500,       100.250',
  '2024,180,156,260300,    2.000,          NA',
  '2024,516,156,260500,    3.000,         7.000',
  '2024,180,156,260500,    1.000,         5.000',
  '2024,180,490,810520,    4.000,         1.125',
  '2024,180,490,810530,    6.000,         2.000',
  '2024,180,842,810520,    6.000,         2.000',
  '2024,180,842,810530,    1.000,            NA',
  '2024,530,699,810520,    1.000,         9.000',
  '2024,152,156,740311,   99.000,       999.000',
];

beforeAll(() => {
  writeCodes(folder, ['010121', '260300', '260500', '740311', '810520', '810530']);
  writeTrade(folder, 2023, ['2023,152,156,260300,1.0,1.0']);
  writeTrade(folder, 2024, LINES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openSite = () =>
  Catalogue.open({
    base: '',
    fetch: (path) => Promise.resolve(new Response(new Uint8Array(readFileSync(join(out, path))))),
  });

describe('a build from a release', () => {
  test('publishes every wanted product of the latest year as the release has it', async () => {
    const lines = await build('--hs', '2603,260500,8105');
    expect(lines).toContain('HS 8105: 3 flows, 12 t, 1 without a weight');
    expect(lines.at(-2)).toBe('to "other countries": Netherland Antilles');
    const site = await openSite();
    expect(site.manifest.referenceYear).toBe(2024);
    const found = new Map<string, unknown>();
    for (const entry of site.manifest.commodities) {
      for (const flow of (await site.commodity(entry)).flows)
        found.set(flow.id, [flow.tonnes, flow.reportedUsd]);
    }
    expect(Object.fromEntries(found)).toEqual({
      'hs-2603:CHL:extraction>CHN:processing': [100.25, 10_500],
      'hs-2603:COD:extraction>CHN:processing': [null, 2000],
      'hs-260500:NAM:extraction>CHN:processing': [7, 3000],
      'hs-260500:COD:extraction>CHN:processing': [5, 1000],
      'hs-8105:COD:processing>TWN:manufacturing': [3.125, 10_000],
      'hs-8105:COD:processing>USA:manufacturing': [null, 7000],
      'hs-8105:OTH:processing>IND:manufacturing': [9, 1000],
    });
    expect((await site.sources()).get('BACI_V202601')?.citation).toContain('Gaulier');
    expect((await site.countries()).get('NAM')?.iso2).toBe('NA');
  });

  test('gives the same bytes from Parquet as from CSV', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    await build('--hs', '2603,8105', '--replace');
    const path = join(out, 'commodities/hs-8105.geojson');
    const fromCsv = readFileSync(path, 'utf8');
    const connection = await (await DuckDBInstance.create()).connect();
    const csv = tradeFile(folder, 2024);
    const parquet = csv.replace('.csv', '.parquet');
    await connection.run(`COPY (SELECT * FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}'`);
    connection.closeSync();
    rmSync(csv);
    await build('--hs', '2603,8105', '--replace');
    expect(readFileSync(path, 'utf8')).toBe(fromCsv);
    rmSync(parquet);
    writeTrade(folder, 2024, LINES);
  });

  test('never replaces files that it was not told to', async () => {
    await expect(build('--hs', '2603')).rejects.toThrow('Add --replace');
    await expect(build('--hs', '2603', '--out', 'static/data', '--replace')).rejects.toThrow('of its own');
    writeFileSync(join(folder, 'note.txt'), 'kept');
    await expect(build('--hs', '2603', '--out', join(folder), '--replace')).rejects.toThrow('of its own');
    expect(existsSync(join(folder, 'note.txt'))).toBe(true);
  });

  test.each([
    [['--hs', '26x'], '--hs codes of 2, 4 or 6 digits'],
    [['--hs', '999999'], 'HS 999999'],
    [['--hs', '2603', '--year', '2019'], 'trade of 2019'],
    [['--hs', '010121'], 'trade in a wanted product'],
    [['--speed', '9'], 'known arguments'],
  ])('refuses %j', async (args, expected) => {
    await expect(build(...args, '--replace')).rejects.toThrow(expected);
  });
});
