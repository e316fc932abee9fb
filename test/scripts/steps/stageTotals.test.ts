import { describe, expect, test } from 'vitest';
import { competingRange } from '#scripts/steps/competingRange.ts';
import { stageTotals } from '#scripts/steps/stageTotals.ts';
import { realTables } from '../checks/tablesWith.ts';

const tables = realTables();
const input = {
  production: tables.production,
  alternatives: tables.production_alternatives,
  maxGrowth: 1.25,
};
const totals = (commodity: string, stage: 'extraction' | 'processing', world: number | null = null) =>
  stageTotals(commodity, stage, input, world);
const of = (found: ReturnType<typeof totals>, country: string) =>
  found?.totals.find((total) => total.country === country);
const sum = (found: ReturnType<typeof totals>) =>
  found?.totals.reduce((all, { tonnes }) => all + tonnes, 0) ?? NaN;

describe('stage totals', () => {
  test('are those of the reference year, and of 2022 for uranium', () => {
    expect([totals('cobalt', 'extraction')?.year, totals('uranium', 'extraction')?.year]).toEqual([
      2024, 2022,
    ]);
  });

  test('keep the world total when other countries are split', () => {
    expect(sum(totals('copper', 'extraction'))).toBeCloseTo(22_981_000, 3);
    expect(sum(totals('nickel', 'processing'))).toBeCloseTo(3_483_697, 0);
  });

  test('name no country twice', () => {
    for (const commodity of ['copper', 'nickel', 'cobalt', 'zinc', 'manganese']) {
      const countries = totals(commodity, 'extraction')?.totals.map(({ country }) => country) ?? [];
      expect([commodity, new Set(countries).size]).toEqual([commodity, countries.length]);
    }
  });

  test('shares become tonnes of a stated world total, by their own sum of 100.1, as an estimate', () => {
    expect(of(totals('tungsten', 'processing', 81_610), 'CHN')).toMatchObject({
      tonnes: expect.closeTo((85.6 / 100.1) * 81_610, 3),
      basis: 'estimated',
    });
  });

  test('shares without a world total give no tonnes', () => {
    expect(totals('tungsten', 'processing')).toBeNull();
  });

  test('a stage without a series has no totals', () => {
    expect(totals('gallium', 'extraction')).toBeNull();
  });
});

describe('the range of competing sources', () => {
  const total = {
    country: 'CHN',
    tonnes: 40,
    low: null,
    high: null,
    basis: 'reported',
    sources: ['A'],
  } as const;
  const other = tables.production_alternatives[0];

  test('is their shares of their own totals times the chosen total', () => {
    if (other === undefined) throw new Error('Expected an alternative, found none');
    const rows = [33, 59].map((share_pct) => ({
      ...other,
      country: 'CHN',
      year: 2024,
      chosen: 'no' as const,
      share_pct,
    }));
    expect(competingRange(total, rows, 2024, 100)).toEqual({ low: 33, high: 59 });
  });

  test('is not known where no other source speaks', () => {
    expect(competingRange(total, [], 2024, 100)).toEqual({ low: null, high: null });
  });
});
