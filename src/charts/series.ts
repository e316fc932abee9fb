import type { HistoryFile, HistoryRun } from '#domain/published/history.ts';
import { STAGES, type Stage } from '#domain/stage.ts';

/** The runs of one stage, form and measure, which share an axis. */
export interface Series {
  readonly id: string;
  readonly stage: Stage;
  readonly form: string;
  readonly measure: HistoryRun['measure'];
  readonly unit: string;
  readonly runs: readonly HistoryRun[];
}

/** All series of a history, upstream first, production before capacity. */
export function seriesOf({ runs }: Pick<HistoryFile, 'runs'>): readonly Series[] {
  const series = new Map<string, Series>();
  for (const run of runs) {
    const id = [run.stage, run.form, run.measure, run.unit].join('~');
    const before = series.get(id);
    const { stage, form, measure, unit } = run;
    series.set(id, { id, stage, form, measure, unit, runs: [...(before?.runs ?? []), run] });
  }
  const order = ({ stage, measure }: Series) =>
    STAGES.indexOf(stage) * 2 + (measure === 'production' ? 0 : 1);
  return [...series.values()].sort((a, b) => order(a) - order(b));
}

export interface YearShare {
  readonly country: string;
  /** In the unit of the series; unknown figures are left out, not listed as 0. */
  readonly value: number;
  /** Of the sum of all rows of that year, 0 to 1. */
  readonly share: number | null;
  readonly estimated: boolean;
}

/** Who made how much in one year, largest first; the newest run wins where two hold the year. */
export function yearShares(series: Series, year: number): readonly YearShare[] {
  const run = series.runs.filter(({ years }) => years.includes(year)).at(-1);
  if (!run) return [];
  const index = run.years.indexOf(year);
  const world = run.world[index] ?? null;
  return run.countries
    .flatMap(({ country, values, estimated }) => {
      const value = values[index] ?? null;
      if (value === null || value === 0) return [];
      const share = world === null || world === 0 ? null : value / world;
      return [{ country, value, share, estimated: estimated.includes(year) }];
    })
    .sort((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1));
}

/** Countries worth a line: those that ever led, by their best share, at most `count`; "other countries" never. */
export function leadingCountries(series: Series, count: number): readonly string[] {
  const best = new Map<string, number>();
  for (const run of series.runs) {
    for (const { country, values } of run.countries) {
      if (country === 'OTH') continue;
      values.forEach((value, index) => {
        const world = run.world[index] ?? null;
        if (value === null || world === null || world === 0) return;
        best.set(country, Math.max(best.get(country) ?? 0, value / world));
      });
    }
  }
  return [...best]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([country]) => country);
}

/** First and last year of a series. */
export function yearsOf({ runs }: Series): readonly [first: number, last: number] {
  const years = runs.flatMap((run) => run.years);
  return [Math.min(...years), Math.max(...years)];
}
