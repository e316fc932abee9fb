import { describe, expect, test } from 'vitest';
import type { Total } from '#scripts/steps/leg.ts';
import { type DetailRow, splitOther } from '#scripts/steps/splitOther.ts';

const total = (country: string, tonnes: number): Total => ({
  ...{ country, tonnes, low: null, high: null, basis: 'reported', sources: ['A'] },
});
const detail = (country: string, year: number, tonnes: number, set = 'B'): DetailRow => ({
  ...{ country, year, tonnes, set, sources: [set] },
});
const asTonnes = (totals: readonly Total[]) =>
  Object.fromEntries(totals.map(({ country, tonnes }) => [country, tonnes]));

describe('splitting other countries', () => {
  const totals = [total('CHL', 100), total('OTH', 30)];

  test('shares them out by the last detailed year and calls that an estimate', () => {
    const split = splitOther(totals, [detail('MNG', 2023, 20), detail('BRA', 2023, 10)], 1.25);
    expect(asTonnes(split)).toEqual({ CHL: 100, MNG: 20, BRA: 10 });
    expect(split.filter(({ basis }) => basis === 'estimated').map(({ country }) => country)).toEqual([
      'MNG',
      'BRA',
    ]);
  });

  test('never scales a producer above the stated ratio: the rest stays unnamed', () => {
    expect(asTonnes(splitOther(totals, [detail('MNG', 2023, 20)], 1.25))).toEqual({
      CHL: 100,
      MNG: 25,
      OTH: 5,
    });
  });

  test('gives nothing to a country that the set names, not even where it prints 0', () => {
    const split = splitOther(
      [...totals, total('DEU', 0)],
      [detail('DEU', 2023, 5), detail('BRA', 2023, 30)],
      1.25,
    );
    expect(asTonnes(split)).toEqual({ CHL: 100, DEU: 0, BRA: 30 });
  });

  test('counts a country once that two tables of one source hold', () => {
    const split = splitOther(totals, [detail('MNG', 2023, 24), detail('MNG', 2023, 24)], 1.25);
    expect(split.filter(({ country }) => country === 'MNG')).toHaveLength(1);
    expect(asTonnes(split)).toEqual({ CHL: 100, MNG: 30 });
  });

  test('takes the set that names most countries among the newest three years', () => {
    const rows = [
      detail('MNG', 2024, 1, 'C'),
      detail('MNG', 2022, 20),
      detail('BRA', 2022, 10),
      detail('PAN', 2018, 99),
    ];
    expect(asTonnes(splitOther(totals, rows, 1.25))).toEqual({ CHL: 100, MNG: 20, BRA: 10 });
  });

  test('keeps the world total', () => {
    const split = splitOther(totals, [detail('MNG', 2023, 7), detail('BRA', 2023, 3)], 1.25);
    expect(split.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(130, 9);
  });

  test('leaves other countries whole where no year names them', () => {
    expect(asTonnes(splitOther(totals, [], 1.25))).toEqual({ CHL: 100, OTH: 30 });
  });
});
