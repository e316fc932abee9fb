import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PricesFile } from '#domain/published/tables/prices.ts';
import type { TrendSize } from './trend.ts';

type PriceRow = PricesFile['rows'][number];

/** The prices of one commodity that one source prints in one unit. */
export interface PriceSeries {
  readonly name: string;
  readonly unit: string;
  readonly rows: readonly PriceRow[];
}

/** Series of a commodity, each in the order of its years; longest first. */
export function priceSeries(rows: readonly PriceRow[], commodity: string): readonly PriceSeries[] {
  const series = new Map<string, PriceSeries>();
  for (const row of rows.filter((one) => one.commodity === commodity)) {
    const key = `${row.price_series} ${row.unit}`;
    const before = series.get(key);
    series.set(key, { name: row.price_series, unit: row.unit, rows: [...(before?.rows ?? []), row] });
  }
  return [...series.values()]
    .map((one) => ({ ...one, rows: [...one.rows].sort((a, b) => a.year - b.year) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}

export interface PriceLine {
  /** One path per stretch of years in a row. */
  readonly paths: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly row: PriceRow }[];
  readonly yearTicks: readonly { readonly year: number; readonly x: number }[];
  readonly valueTicks: readonly { readonly value: number; readonly y: number }[];
}

/** One price over the years, from zero; a missing year breaks the line. */
export function layoutPrice(
  { rows }: PriceSeries,
  years: readonly [number, number],
  size: TrendSize,
): PriceLine {
  const x = scaleLinear(years, [size.left, size.width - size.right]);
  const y = scaleLinear(
    [0, Math.max(...rows.map(({ value }) => value))],
    [size.height - size.bottom, size.top],
  ).nice(3);
  const points = rows.map((row) => ({ x: x(row.year), y: y(row.value), row }));
  const stretches: (typeof points)[] = [];
  points.forEach((point, index) => {
    if (points[index - 1]?.row.year === point.row.year - 1) stretches.at(-1)?.push(point);
    else stretches.push([point]);
  });
  const path = line<(typeof points)[number]>(
    (point) => point.x,
    (point) => point.y,
  );
  return {
    paths: stretches.flatMap((stretch) => path(stretch) ?? []),
    points,
    yearTicks: x
      .ticks(Math.min(6, Math.floor(size.width / 80)))
      .filter(Number.isInteger)
      .map((year) => ({ year, x: x(year) })),
    valueTicks: y.ticks(3).map((value) => ({ value, y: y(value) })),
  };
}
