import { scaleLinear } from 'd3-scale';
import type { HistoryRun } from '#domain/published/history.ts';
import { breaksOf, type Trend, type TrendSize } from './trend.ts';

/** Everyone whom the picture does not name. */
export const REST = 'rest';

/** One country's part of one year. */
export interface StackedPart {
  /** A country of the list, or `REST`. */
  readonly country: string;
  readonly share: number;
  readonly y: number;
  readonly height: number;
}

export interface StackedYear {
  readonly year: number;
  readonly x: number;
  readonly width: number;
  /** Bottom first, in the order of the list; the shares of a year sum to 1. */
  readonly parts: readonly StackedPart[];
}

export interface Stacked {
  readonly years: readonly StackedYear[];
  readonly half: number;
  readonly yearTicks: Trend['yearTicks'];
  readonly breaks: Trend['breaks'];
}

/** Share of the world's known output of a year for each listed country, and of all others together. */
export function sharesOf(
  run: HistoryRun,
  index: number,
  countries: readonly string[],
): readonly { readonly country: string; readonly share: number }[] {
  const world = run.world[index] ?? null;
  if (world === null || world === 0) return [];
  const named = countries.map((country) => {
    const value = run.countries.find((row) => row.country === country)?.values[index] ?? null;
    return { country, share: (value ?? 0) / world };
  });
  const rest = 1 - named.reduce((sum, { share }) => sum + share, 0);
  return [...named, { country: REST, share: Math.max(0, rest) }];
}

/**
 * A bar per year of 100 % of the known output, listed countries from the bottom. Bars instead of areas: nothing is
 * drawn between two years, so that neither a gap nor a break is bridged. Where two runs hold a year the newer stands.
 */
export function layoutStacked(
  runs: readonly HistoryRun[],
  {
    countries,
    years,
    size,
  }: {
    readonly countries: readonly string[];
    readonly years: readonly [first: number, last: number];
    readonly size: TrendSize;
  },
): Stacked {
  const [first, last] = years;
  const x = scaleLinear([first - 0.5, last + 0.5], [size.left, size.width - size.right]);
  const y = scaleLinear([0, 1], [size.height - size.bottom, size.top]);
  const width = x(1) - x(0);
  const list = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const bars = list.map((year): StackedYear => {
    const run = runs.filter((candidate) => candidate.years.includes(year)).at(-1);
    let below = 0;
    const parts = (run ? sharesOf(run, run.years.indexOf(year), countries) : []).map(({ country, share }) => {
      const top = y(below + share);
      const part = { country, share, y: top, height: y(below) - top };
      below += share;
      return part;
    });
    return { year, x: x(year - 0.5) + width * 0.06, width: width * 0.88, parts };
  });
  return {
    years: bars,
    half: y(0.5),
    yearTicks: x
      .ticks(Math.min(8, Math.floor(size.width / 90)))
      .filter(Number.isInteger)
      .map((year) => ({ year, x: x(year) })),
    breaks: breaksOf(runs, x),
  };
}
