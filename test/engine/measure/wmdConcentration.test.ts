import { describe, expect, it } from 'vitest';
import { hhi } from '#engine/measure/hhi.ts';
import { topShare } from '#engine/measure/topShare.ts';
import { number, published, readTable } from './publishedTables.ts';

/** Published name and the commodity and stage whose rows the tables keep for the same years. */
const SERIES = {
  Antimony: 'antimony',
  'Chromium (Cr2O3)': 'chromium',
  Cobalt: 'cobalt',
  Copper: 'copper',
  Fluorspar: 'fluorspar',
  Graphite: 'graphite',
  'Lithium (Li2O)': 'lithium',
  Manganese: 'manganese',
  Nickel: 'nickel',
  'Niobium (Nb2O5)': 'niobium',
  Palladium: 'palladium',
  'Phosphate Rock (P2O5)': 'phosphate',
  Platinum: 'platinum',
  'Rare Earths (REO)': 'rare-earths',
  'Tantalum (Ta2O5)': 'tantalum',
  Tin: 'tin',
  'Titanium (TiO2)': 'titanium',
  'Tungsten (W)': 'tungsten',
  'Vanadium (V)': 'vanadium',
  Zinc: 'zinc',
} as const;

describe('World Mining Data 2018-2022', () => {
  it.each(Object.entries(SERIES))('%s: HHI within 5 points in every year', (name, id) => {
    const rows = readTable(`data/tables/production_alternatives/${id}.csv`).filter(
      (row) => row['source_id'] === 'WMD2024' && row['stage'] === 'extraction',
    );
    const years = published('wmd_concentration_2018_2022.csv').filter(
      (row) => row['commodity'] === name && rows.some((entry) => entry['year'] === row['year']),
    );
    expect(years.length).toBeGreaterThan(0);
    for (const expected of years) {
      const supply = rows
        .filter((row) => row['year'] === expected['year'])
        .map((row) => ({ country: row['country'] ?? '', value: number(row, 'share_pct') }));
      // Shares of the source's own total; rows below 0.05 % are not in the table, so 100 is the denominator.
      const total = 100;
      const range = hhi(supply, total);
      const label = `${name} ${expected['year']}`;
      expect(Math.abs((range?.low ?? NaN) * 10_000 - number(expected, 'HHI')), label).toBeLessThanOrEqual(5);
      const top3 = ['top1_pct', 'top2_pct', 'top3_pct'].reduce(
        (sum, column) => sum + number(expected, column),
        0,
      );
      expect(Math.abs((topShare(supply, 3, total)?.share.low ?? NaN) * 100 - top3), label).toBeLessThan(0.2);
    }
  });
});
