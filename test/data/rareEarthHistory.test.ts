import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HistoryFile } from '#domain/published/history.ts';

/**
 * China's share of the rare-earth oxides mined, from the tonnes that sources print: to 2022 British Geological
 * Survey, World Mineral Statistics; then USGS, Mineral Commodity Summaries 2025 (2023) and 2026 (2024, 2025). USGS
 * prints the world rounded to two or three digits; the sum of its rows stands here.
 */
const PRINTED: readonly (readonly [year: number, sharePct: number])[] = [
  [1992, 38.8],
  [1993, 45.4],
  [1994, 53.9],
  [1995, 65.8],
  [1996, 71.2],
  [1997, 83.3],
  [1998, 90.9],
  [1999, 91.9],
  [2000, 90.9],
  [2001, 91.0],
  [2002, 91.3],
  [2003, 96.1],
  [2004, 95.4],
  [2005, 97.6],
  [2006, 97.0],
  [2007, 96.8],
  [2008, 97.5],
  [2009, 98.4],
  [2010, 98.2],
  [2011, 96.1],
  [2012, 93.6],
  [2013, 93.6],
  [2014, 92.2],
  [2015, 89.3],
  [2016, 85.4],
  [2017, 77.1],
  [2018, 70.9],
  [2019, 69.8],
  [2020, 68.4],
  [2021, 67.8],
  [2022, 74.0],
  [2023, 67.8],
  [2024, 70.3],
  [2025, 69.4],
];

const file = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../static/data/history/rare-earths.json'), 'utf8'),
) as HistoryFile;

const shares = new Map(
  file.runs
    .filter(({ stage }) => stage === 'extraction')
    .flatMap(({ years, world, countries }) => {
      const china = countries.find(({ country }) => country === 'CHN')?.values ?? [];
      return years.map(
        (year, at) => [year, (100 * (china[at] ?? Number.NaN)) / (world[at] ?? Number.NaN)] as const,
      );
    }),
);

describe('China’s share of rare-earth mining', () => {
  test.each(PRINTED)('is the published one in %i: %f %%', (year, printed) => {
    expect(Math.abs((shares.get(year) ?? Number.NaN) - printed)).toBeLessThan(0.06);
  });

  test('no year from 1992 to 2025 is missing or comes twice', () => {
    expect([...shares.keys()]).toEqual(PRINTED.map(([year]) => year));
  });
});
