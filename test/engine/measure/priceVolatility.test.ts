import { describe, expect, it } from 'vitest';
import { annualisedVolatility, coefficientOfVariation } from '#engine/measure/priceVolatility.ts';
import { number, readTable } from './publishedTables.ts';

describe('price volatility', () => {
  const prices = readTable('data/tables/prices.csv');
  const annual = readTable('data/tables/price_volatility.csv').filter(
    (row) => row['basis'] === 'annual 2021-2025',
  );

  it('agrees with the table for every series of annual prices', () => {
    expect(annual.length).toBeGreaterThan(10);
    for (const row of annual) {
      const series = prices
        .filter(
          (price) => price['commodity'] === row['commodity'] && price['price_series'] === row['price_series'],
        )
        .sort((a, b) => number(a, 'year') - number(b, 'year'))
        .map((price) => number(price, 'value'));
      expect(series).toHaveLength(5);
      // The table prints three decimals: half a unit of the last one.
      const variation = coefficientOfVariation(series) ?? NaN;
      expect(Math.abs(variation - number(row, 'coef_variation'))).toBeLessThanOrEqual(0.00051);
      const volatility = annualisedVolatility(series, 1) ?? NaN;
      expect(Math.abs(volatility - number(row, 'stdev_log_returns'))).toBeLessThanOrEqual(0.00051);
    }
  });

  // 1, 2, 1: returns ln 2 and -ln 2, mean 0, s = ln 2 x sqrt 2.
  it('of 1, 2, 1 in monthly prices is ln 2 x sqrt 2 x sqrt 12 a year', () => {
    expect(annualisedVolatility([1, 2, 1], 12)).toBeCloseTo(Math.LN2 * Math.sqrt(24), 12);
    // mean 4/3, sigma = sqrt(2/9)
    expect(coefficientOfVariation([1, 2, 1])).toBeCloseTo(Math.sqrt(2 / 9) / (4 / 3), 12);
  });

  it('is not known for too few prices and refuses a price of 0', () => {
    expect(coefficientOfVariation([3])).toBeNull();
    expect(annualisedVolatility([1, 2], 12)).toBeNull();
    expect(() => coefficientOfVariation([1, 0])).toThrow(/above 0, found 0/);
  });
});
