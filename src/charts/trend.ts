import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { HistoryRun } from '#domain/published/history.ts';

export const TREND_MEASURES = ['share', 'tonnes'] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

export interface TrendSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TrendPoint {
  readonly year: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly estimated: boolean;
}

export interface TrendLine {
  readonly country: string;
  /** One path per stretch of known years within one run: nothing is joined across a break or a gap. */
  readonly paths: readonly string[];
  readonly points: readonly TrendPoint[];
}

export interface Trend {
  readonly lines: readonly TrendLine[];
  readonly x: (year: number) => number;
  readonly yearTicks: readonly { readonly year: number; readonly x: number }[];
  readonly valueTicks: readonly { readonly value: number; readonly y: number }[];
  /** Where one run ends and the next begins. */
  readonly breaks: readonly { readonly x: number; readonly note: string }[];
}

export interface TrendOptions {
  readonly countries: readonly string[];
  readonly measure: TrendMeasure;
  readonly years: readonly [first: number, last: number];
  readonly size: TrendSize;
}

/**
 * Lays out production by country as lines. A share is of the world's sum of the same run and year; a year
 * without a figure breaks the line and is never read as 0.
 */
export function layoutTrend(runs: readonly HistoryRun[], options: TrendOptions): Trend {
  const { size, years, countries, measure } = options;
  const x = scaleLinear(years, [size.left, size.width - size.right]);
  const stretches = countries.map((country) => ({
    country,
    stretches: runs.flatMap((run) => stretchesOf(run, country, measure)),
  }));
  const largest = Math.max(
    0,
    ...stretches.flatMap((row) => row.stretches.flatMap((stretch) => stretch.map(({ value }) => value))),
  );
  const y = scaleLinear([0, measure === 'share' ? 1 : largest || 1], [size.height - size.bottom, size.top]);
  const path = line<TrendPoint>(
    (point) => point.x,
    (point) => point.y,
  );
  const lines = stretches.map((row) => {
    const placed = row.stretches.map((stretch) =>
      stretch.map((point) => ({ ...point, x: x(point.year), y: y(point.value) })),
    );
    return {
      country: row.country,
      paths: placed.flatMap((stretch) => path(stretch) ?? []),
      points: placed.flat(),
    };
  });
  return {
    lines,
    x,
    yearTicks: x
      .ticks(Math.min(8, Math.floor(size.width / 90)))
      .filter(Number.isInteger)
      .map((year) => ({ year, x: x(year) })),
    valueTicks: (measure === 'share' ? [0, 0.5, 1] : y.ticks(2)).map((value) => ({ value, y: y(value) })),
    breaks: breaksOf(runs, x),
  };
}

type Known = Pick<TrendPoint, 'year' | 'value' | 'estimated'>;

/** The known years of one country in one run, cut where a year is not known. */
function stretchesOf(run: HistoryRun, country: string, measure: TrendMeasure): readonly (readonly Known[])[] {
  const row = run.countries.find((candidate) => candidate.country === country);
  if (!row) return [];
  const stretches: Known[][] = [];
  let previous: number | null = null;
  run.years.forEach((year, index) => {
    const value = measured(row.values[index] ?? null, run.world[index] ?? null, measure);
    if (value === null) return;
    const point = { year, value, estimated: row.estimated.includes(year) };
    if (previous === year - 1) stretches.at(-1)?.push(point);
    else stretches.push([point]);
    previous = year;
  });
  return stretches;
}

function measured(value: number | null, world: number | null, measure: TrendMeasure): number | null {
  if (value === null || measure === 'tonnes') return value;
  return world === null || world === 0 ? null : value / world;
}

/** Where one run ends and the next begins. */
export function breaksOf(runs: readonly HistoryRun[], x: (year: number) => number): Trend['breaks'] {
  const ordered = [...runs].sort((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0));
  return ordered.slice(1).flatMap((run, index) => {
    const first = run.years[0];
    const last = ordered[index]?.years.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ x: x((first + last) / 2), note: run.breakNote || (ordered[index]?.breakNote ?? '') }];
  });
}
