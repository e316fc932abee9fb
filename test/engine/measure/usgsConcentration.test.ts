import { describe, expect, it } from 'vitest';
import { shares } from '#engine/measure/shares.ts';
import { concentrationOf } from '#engine/measure/stageMeasures.ts';
import type { SupplyRow } from '#engine/measure/supplyRow.ts';
import { number, published, readTable, type Record } from './publishedTables.ts';

/** Published rows whose figures are in the tables, as [chapter, detail, commodity, stage]. */
const PRODUCTION = [
  ['ANTIMONY', 'Mine production', 'antimony', 'extraction'],
  ['BAUXITE AND ALUMINA', 'Bauxite, mine production', 'aluminium', 'extraction'],
  ['BAUXITE AND ALUMINA', 'Alumina, refinery production', 'aluminium', 'processing'],
  ['COBALT', 'Mine production', 'cobalt', 'extraction'],
  ['COPPER', 'Mine production', 'copper', 'extraction'],
  ['COPPER', 'Refinery production', 'copper', 'processing'],
  ['FLUORSPAR', 'Mine production', 'fluorspar', 'extraction'],
  ['GRAPHITE (NATURAL)', 'Mine production', 'graphite', 'extraction'],
  ['LITHIUM', 'Mine production', 'lithium', 'extraction'],
  ['MANGANESE', 'Mine production', 'manganese', 'extraction'],
  ['NICKEL', 'Mine production', 'nickel', 'extraction'],
  ['NIOBIUM (COLUMBIUM)', 'Mine production', 'niobium', 'extraction'],
  ['PLATINUM-GROUP METALS', 'Mine production: Palladium', 'palladium', 'extraction'],
  ['PLATINUM-GROUP METALS', 'Mine production: Platinum', 'platinum', 'extraction'],
  ['RARE EARTHS', 'Mine production', 'rare-earths', 'extraction'],
  ['TANTALUM', 'Mine production', 'tantalum', 'extraction'],
  ['TIN', 'Mine production', 'tin', 'extraction'],
  ['TUNGSTEN', 'Mine production', 'tungsten', 'extraction'],
  ['VANADIUM', 'Mine production', 'vanadium', 'extraction'],
  ['ZINC', 'Mine production', 'zinc', 'extraction'],
] as const;

const RESERVES = [
  ['ANTIMONY', 'antimony'],
  ['COBALT', 'cobalt'],
  ['COPPER', 'copper'],
  ['GRAPHITE (NATURAL)', 'graphite'],
  ['LITHIUM', 'lithium'],
  ['NICKEL', 'nickel'],
  ['RARE EARTHS', 'rare-earths'],
  ['TANTALUM', 'tantalum'],
  ['TIN', 'tin'],
  ['TUNGSTEN', 'tungsten'],
  ['ZINC', 'zinc'],
] as const;

const table = published('usgs_2026_concentration.csv');

function publishedRow(chapter: string, detail: string): Record {
  const row = table.find((entry) => entry['chapter'] === chapter && entry['detail'] === detail);
  if (row === undefined) throw new Error(`No published row for ${chapter}, ${detail}`);
  return row;
}

function toSupply(rows: readonly Record[]): readonly SupplyRow[] {
  return rows.map((row) => ({ country: row['country'] ?? '', value: number(row, 'value') }));
}

function checkAgainst(expected: Record, rows: readonly SupplyRow[]): void {
  const { hhi: range, top1: leader } = concentrationOf(rows);
  expect(
    Math.abs((range?.low ?? NaN) * 10_000 - number(expected, 'HHI_named_countries')),
  ).toBeLessThanOrEqual(2);
  expect(range?.high).toBeGreaterThanOrEqual(range?.low ?? NaN);
  expect(leader?.countries).toEqual([expected['top1_iso3']]);
  expect(Math.abs((leader?.share.low ?? NaN) * 100 - number(expected, 'top1_pct'))).toBeLessThanOrEqual(0.06);
  const china = shares(rows).find(({ country }) => country === 'CHN')?.share.low ?? 0;
  expect(Math.abs(china * 100 - number(expected, 'China_pct'))).toBeLessThanOrEqual(0.06);
}

describe('USGS Mineral Commodity Summaries 2026', () => {
  it.each(PRODUCTION)(
    '%s, %s: HHI within 2 points, leader and China to the digit',
    (chapter, detail, id, stage) => {
      const rows = readTable(`data/tables/production/${id}.csv`).filter(
        (row) => row['stage'] === stage && row['year'] === '2025' && row['source_id'] === 'USGS_MCS2026',
      );
      checkAgainst(publishedRow(chapter, detail), toSupply(rows));
    },
  );

  it.each(RESERVES)('%s: reserves by the same measures', (chapter, id) => {
    const rows = readTable('data/tables/reserves.csv').filter((row) => row['commodity'] === id);
    checkAgainst(publishedRow(chapter, 'Reserves'), toSupply(rows));
  });
});
