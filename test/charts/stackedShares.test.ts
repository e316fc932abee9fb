import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { majorityOf } from '#charts/majority.ts';
import { layoutPrice, priceSeries } from '#charts/priceLines.ts';
import { leadingCountries, seriesOf, yearShares, yearsOf } from '#charts/series.ts';
import { layoutStacked, REST } from '#charts/stackedShares.ts';
import { HistoryFile } from '#domain/published/history.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { parsePublished } from '#load/parsePublished.ts';

const size = { width: 600, height: 220, left: 40, right: 60, top: 10, bottom: 20 };
const read = (path: string): unknown => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as unknown;
const histories = readdirSync('static/data/history').map((name) =>
  parsePublished(HistoryFile, read(`history/${name}`), name),
);
const everySeries = histories.flatMap((history) => seriesOf(history));
const anySeries = fc.constantFrom(...everySeries);

describe('stacked shares', () => {
  test('of a year sum to 1 and fill the height, whatever countries are named', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 8 }), (series, count) => {
        const countries = leadingCountries(series, count);
        const { years } = layoutStacked(series.runs, { countries, years: yearsOf(series), size });
        for (const { parts } of years.filter((bar) => bar.parts.length > 0)) {
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(190, 6);
        }
      }),
    );
  });

  test('are those of the ranking of the same year', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const countries = leadingCountries(series, 5);
        const { years } = layoutStacked(series.runs, { countries, years: yearsOf(series), size });
        for (const { year, parts } of years) {
          for (const { country, share } of parts.filter((part) => part.country !== REST && part.share > 0)) {
            const row = yearShares(series, year).find((one) => one.country === country);
            expect(share).toBeCloseTo(row?.share ?? NaN, 9);
          }
        }
      }),
    );
  });

  test('leave a year without a set empty instead of bridging it', () => {
    const [series] = everySeries;
    const run = series?.runs[0];
    if (run === undefined) throw new Error('Expected a run, found none');
    const gap = { ...run, years: [2000, 2001, 2002], world: [10, null, 10], countries: [] };
    const { years } = layoutStacked([gap], { countries: [], years: [2000, 2002], size });
    expect(years.map(({ parts }) => parts.length)).toEqual([1, 0, 1]);
  });

  test('mark each break between two runs', () => {
    const broken = everySeries.filter(({ runs }) => runs.length > 1);
    expect(broken.length).toBeGreaterThan(0);
    for (const series of broken) {
      const { breaks } = layoutStacked(series.runs, { countries: [], years: yearsOf(series), size });
      expect(breaks).toHaveLength(series.runs.length - 1);
    }
  });

  test("put 50 % in the middle of the height, under China's rare earths", () => {
    const mined = everySeries.find(
      ({ form, stage }) => stage === 'extraction' && /rare.earth|REO/i.test(form),
    );
    if (mined === undefined) throw new Error('Expected a series of rare-earth mining, found none');
    const { half, years } = layoutStacked(mined.runs, { countries: ['CHN'], years: yearsOf(mined), size });
    expect(half).toBe(105);
    const top = years.at(-1)?.parts[0];
    expect(top?.country).toBe('CHN');
    expect(top?.y).toBeLessThan(half);
  });
});

describe('a majority', () => {
  test('is told of the years above one half only', () => {
    const mined = everySeries.find(
      ({ form, stage }) => stage === 'extraction' && /rare.earth|REO/i.test(form),
    );
    const china = mined && majorityOf(mined, 'CHN');
    if (!mined || !china) throw new Error("Expected China's share of rare-earth mining, found none");
    for (const year of china.above) {
      const share = yearShares(mined, year).find(({ country }) => country === 'CHN')?.share ?? 0;
      expect(share).toBeGreaterThan(0.5);
    }
    expect(china.above).not.toContain(1990);
    expect(china.above).toContain(2010);
    expect(china.last.share).toBeGreaterThan(0.5);
  });

  test('of a country without figures is not known', () => {
    const [series] = everySeries;
    expect(series && majorityOf(series, 'ATA')).toBeNull();
  });
});

describe('prices', () => {
  const { rows } = parsePublished(PricesFile, read('tables/prices.json'), 'prices');

  test('of a commodity stand each in a series of one source and unit', () => {
    const series = priceSeries(rows, 'copper');
    expect(series.reduce((sum, one) => sum + one.rows.length, 0)).toBe(
      rows.filter(({ commodity }) => commodity === 'copper').length,
    );
    for (const one of series) expect(new Set(one.rows.map(({ unit }) => unit)).size).toBe(1);
  });

  test('are drawn from zero and not across a missing year', () => {
    const [series] = priceSeries(rows, 'copper');
    if (series === undefined) throw new Error('Expected prices of copper, found none');
    const years = series.rows.map(({ year }) => year);
    const span = [Math.min(...years), Math.max(...years)] as const;
    const gap = { ...series, rows: series.rows.filter((_, index) => index !== 5) };
    expect(layoutPrice(series, span, size).paths).toHaveLength(1);
    expect(layoutPrice(gap, span, size).paths).toHaveLength(2);
    expect(layoutPrice(series, span, size).valueTicks[0]).toEqual({ value: 0, y: 200 });
  });
});
