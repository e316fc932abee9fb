import { describe, expect, it } from 'vitest';
import type { HistoryRun } from '#domain/published/history.ts';
import { endLabels } from '#charts/endLabels.ts';
import { leadingCountries, seriesOf, yearShares, yearsOf } from '#charts/series.ts';
import { layoutTrend } from '#charts/trend.ts';

const size = { width: 400, height: 100, left: 40, right: 60, top: 10, bottom: 20 };

function run(part: Partial<HistoryRun>): HistoryRun {
  return {
    stage: 'extraction',
    form: 'mine production',
    measure: 'production',
    unit: 't',
    group: 'main',
    breakNote: '',
    sources: ['S1'],
    years: [2000, 2001, 2002],
    world: [100, 100, 200],
    countries: [{ country: 'COD', values: [50, 60, 150], estimated: [2002] }],
    ...part,
  };
}

const base = { countries: ['COD'], measure: 'share', years: [2000, 2010], size } as const;

describe('layoutTrend', () => {
  it('draws a share of the world of the same year, full height for the whole world', () => {
    const { lines } = layoutTrend([run({})], base);
    expect(lines[0]?.points.map(({ value }) => value)).toEqual([0.5, 0.6, 0.75]);
    expect(lines[0]?.points[0]?.y).toBe(45);
    expect(lines[0]?.points.map(({ estimated }) => estimated)).toEqual([false, false, true]);
  });

  it('draws no line across a break between two runs', () => {
    const later = run({
      years: [2003, 2004],
      world: [100, 100],
      breakNote: 'another source',
      countries: [{ country: 'COD', values: [70, 71], estimated: [] }],
    });
    const { lines, breaks } = layoutTrend([run({}), later], base);
    expect(lines[0]?.paths).toHaveLength(2);
    expect(breaks).toEqual([{ x: 40 + 0.25 * 300, note: 'another source' }]);
  });

  it('draws no line over a year that is not known, and never reads it as zero', () => {
    const gap = run({ countries: [{ country: 'COD', values: [50, null, 150], estimated: [] }] });
    const { lines } = layoutTrend([gap], base);
    expect(lines[0]?.paths).toHaveLength(2);
    expect(lines[0]?.points.map(({ year }) => year)).toEqual([2000, 2002]);
  });

  it('knows no share of a world total that is not known', () => {
    const { lines } = layoutTrend([run({ world: [null, 100, 200] })], base);
    expect(lines[0]?.points.map(({ year }) => year)).toEqual([2001, 2002]);
  });

  it('starts tonnes at zero and ends at the largest figure', () => {
    const { lines } = layoutTrend([run({})], { ...base, measure: 'tonnes' });
    expect(lines[0]?.points[2]?.y).toBe(10);
    expect(lines[0]?.points[0]?.y).toBeCloseTo(80 - (70 * 50) / 150, 10);
  });
});

describe('series', () => {
  const file = {
    runs: [
      run({ stage: 'processing', form: 'refined' }),
      run({}),
      run({ years: [2003], world: [10], countries: [{ country: 'IDN', values: [10], estimated: [] }] }),
      run({ measure: 'capacity' }),
    ],
  };

  it('join the runs of a stage, form and measure, upstream and production first', () => {
    const series = seriesOf(file);
    expect(series.map(({ stage, measure, runs }) => [stage, measure, runs.length])).toEqual([
      ['extraction', 'production', 2],
      ['extraction', 'capacity', 1],
      ['processing', 'production', 1],
    ]);
  });

  it('cover all years of their runs', () => {
    const [series] = seriesOf(file);
    if (!series) throw new Error('Expected a series');
    expect(yearsOf(series)).toEqual([2000, 2003]);
    expect(leadingCountries(series, 5)).toEqual(['IDN', 'COD']);
    expect(leadingCountries(series, 1)).toEqual(['IDN']);
  });

  it('rank a year by tonnes and leave the unknown out', () => {
    const [series] = seriesOf({
      runs: [
        run({
          countries: [
            { country: 'COD', values: [null, 40, 1], estimated: [] },
            { country: 'IDN', values: [30, 60, 1], estimated: [2001] },
          ],
        }),
      ],
    });
    if (!series) throw new Error('Expected a series');
    expect(yearShares(series, 2000)).toEqual([{ country: 'IDN', value: 30, share: 0.3, estimated: false }]);
    expect(yearShares(series, 2001).map(({ country }) => country)).toEqual(['IDN', 'COD']);
    expect(yearShares(series, 1950)).toEqual([]);
  });
});

describe('endLabels', () => {
  const lineAt = (country: string, y: number) => ({
    country,
    paths: [],
    points: [{ year: 2000, x: 0, y, value: 1, estimated: false }],
  });

  it('keeps names apart and inside the picture', () => {
    const labels = endLabels([lineAt('A', 78), lineAt('B', 79), lineAt('C', 80)], {
      top: 10,
      bottom: 80,
      spacing: 12,
    });
    const heights = labels.map(({ y }) => y);
    expect(heights.at(-1)).toBeLessThanOrEqual(80);
    expect(Math.min(...heights.slice(1).map((y, index) => y - (heights[index] ?? 0)))).toBeGreaterThanOrEqual(
      12,
    );
  });

  it('leaves out the last names when there is no room', () => {
    const lines = ['A', 'B', 'C', 'D'].map((country) => lineAt(country, 20));
    expect(endLabels(lines, { top: 10, bottom: 30, spacing: 10 }).map(({ country }) => country)).toHaveLength(
      3,
    );
  });
});
