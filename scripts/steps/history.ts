import type { HistoryFile, HistoryRun } from '#domain/published/history.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { RowOf, Tables } from '../read/dictionary.ts';
import { problemAt } from '../read/problemAt.ts';
import { roundTonnes } from '../write/round.ts';
import type { JoinReport } from './joinReport.ts';

type Series = RowOf<'series'>;
type Production = RowOf<'production'>;
type Withheld = RowOf<'production_withheld'>;

/**
 * Production by country and year, one file per commodity. A run is a comparable group of series.csv, and all
 * of its years from the first to the last: a line may join years of one run and never crosses to another. A
 * year or a country without a figure is null, a withheld one too.
 */
export function buildHistory(tables: Tables): { files: HistoryFile[]; report: JoinReport } {
  const matched = new Set<Production>();
  const commodities = [...new Set(tables.production.map((row) => row.commodity))].sort();
  const files = commodities.map((commodity): HistoryFile => {
    const own = <Row extends { commodity: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.commodity === commodity);
    const production = own(tables.production);
    const withheld = own(tables.production_withheld);
    const runs = groups(own(tables.series)).map((series) => {
      const rows = production.filter((row) => series.some((part) => covers(part, row)));
      rows.forEach((row) => matched.add(row));
      return buildRun(
        series,
        rows,
        withheld.filter((row) => series.some((part) => covers(part, row))),
      );
    });
    return { schemaVersion: SCHEMA_VERSION, commodity, runs };
  });
  const unmatched = tables.production
    .filter((row) => !matched.has(row))
    .map((row) =>
      problemAt(row, 'form', 'a series of series.csv that covers it', `"${row.form}", ${row.year}`),
    );
  return {
    files,
    report: { join: 'production -> series', matched: matched.size, unmatched, leftOut: [] },
  };
}

function covers(series: Series, row: { stage: string; form: string; year: number }): boolean {
  return (
    series.stage === row.stage &&
    series.form === row.form &&
    series.year_from <= row.year &&
    row.year <= series.year_to
  );
}

/** Rows of series.csv by stage, comparable group, measure and unit, in the order of the table. */
function groups(series: readonly Series[]): [Series, ...Series[]][] {
  const found = new Map<string, [Series, ...Series[]]>();
  for (const row of series) {
    const key = [row.stage, row.comparable_group, row.measure, row.unit].join('|');
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return [...found.values()];
}

function buildRun(
  series: readonly [Series, ...Series[]],
  rows: readonly Production[],
  withheld: readonly Withheld[],
): HistoryRun {
  const [{ stage, measure, unit, comparable_group }] = series;
  const first = Math.min(...rows.map((row) => row.year));
  const last = Math.max(...rows.map((row) => row.year));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const countries = [...new Set([...rows, ...withheld].map((row) => row.country))].sort();
  return {
    stage,
    form: distinct(series.map((row) => row.form)).join('; '),
    measure,
    unit,
    group: comparable_group,
    breakNote: distinct(series.flatMap((row) => row.known_breaks ?? [])).join('; '),
    sources: distinct(rows.flatMap((row) => row.source_id)).sort(),
    years,
    world: years.map((year) => sum(rows.filter((row) => row.year === year))),
    countries: countries.map((country) => {
      const own = new Map(rows.filter((row) => row.country === country).map((row) => [row.year, row]));
      return {
        country,
        values: years.map((year) => own.get(year)?.value ?? null),
        estimated: years.filter((year) => (own.get(year)?.basis ?? 'reported') !== 'reported'),
      };
    }),
  };
}

/** Sum of a year's rows; null when the year has no set. */
function sum(rows: readonly Production[]): number | null {
  return rows.length === 0 ? null : roundTonnes(rows.reduce((total, row) => total + row.value, 0));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
