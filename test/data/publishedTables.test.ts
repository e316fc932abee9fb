import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { HistoryFile } from '#domain/published/history.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { SitesFile } from '#domain/published/sites.ts';
import { SourcesFile } from '#domain/published/sources.ts';
import { CountriesFile } from '#domain/published/tables/countries.ts';

function read<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(`static/data/${path}`, 'utf8')));
}

const manifest = read('manifest.json', Manifest);
const history = (id: string) => read(`history/${id}.json`, HistoryFile);
const sources = new Set(read('sources.json', SourcesFile).sources.map(({ id }) => id));
const countries = new Set(read('tables/countries.json', CountriesFile).rows.map(({ iso3 }) => iso3));
const histories = manifest.files
  .filter(({ path }) => path.startsWith('history/'))
  .map(({ path }) => read(path, HistoryFile));
const sites = read('sites.geojson', SitesFile).features;

/** Share of a country in the sum of all rows of a year, in percent. */
function share(id: string, stage: string, country: string, year: number): number {
  for (const run of history(id).runs.filter((run) => run.stage === stage)) {
    const index = run.years.indexOf(year);
    const value = run.countries.find((entry) => entry.country === country)?.values[index];
    const world = run.world[index];
    if (typeof value === 'number' && typeof world === 'number') return (100 * value) / world;
  }
  throw new Error(`Expected a figure of ${id}, ${stage}, ${country}, ${year}, found none`);
}

test('every file that the manifest names has the bytes and the digest that it says', () => {
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = readFileSync(`static/data/${path}`);
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
      path,
      bytes,
      sha256,
    ]);
  }
});

test('every source and every country of history and sites resolves', () => {
  const runs = histories.flatMap((file) => file.runs);
  const named = [
    ...runs.flatMap((run) => run.sources),
    ...sites.flatMap(({ properties }) => [
      ...properties.sources,
      ...properties.capacities.flatMap((capacity) => capacity.sources),
    ]),
  ];
  expect(named.filter((id) => !sources.has(id))).toEqual([]);
  const places = [
    ...runs.flatMap((run) => run.countries.map(({ country }) => country)),
    ...sites.map(({ properties }) => properties.country),
  ];
  expect(places.filter((iso3) => !countries.has(iso3))).toEqual([]);
});

test('the values of a run are as many as its years', () => {
  for (const { commodity, runs } of histories) {
    for (const run of runs) {
      const lengths = [run.world, ...run.countries.map(({ values }) => values)].map(({ length }) => length);
      expect(new Set(lengths), `${commodity} ${run.group}`).toEqual(new Set([run.years.length]));
    }
  }
});

test.each([
  ['graphite', 'extraction', 2018],
  ['manganese', 'extraction', 2017],
  ['chromium', 'extraction', 2022],
  ['phosphate', 'extraction', 2022],
  ['cobalt', 'extraction', 2022],
  ['cobalt', 'processing', 2023],
  ['germanium', 'processing', 2023],
])('no run of %s %s joins %i to the year after', (id, stage, year) => {
  const across = history(id).runs.filter(
    (run) => run.stage === stage && run.years.includes(year) && run.years.includes(year + 1),
  );
  expect(across).toEqual([]);
});

test('no run mixes shares, tonnes and capacities', () => {
  for (const { runs } of histories) {
    for (const { unit, world, measure } of runs) {
      if (unit === 'pct' && measure === 'production') {
        for (const sum of world) if (sum !== null) expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.6);
      }
      if (unit === 'GWh/yr') expect(measure).toBe('capacity');
    }
  }
});

test('lithium of the United States is unknown in 2023-2025, and the world does not count it', () => {
  const run = history('lithium').runs.find(({ stage }) => stage === 'extraction');
  const usa = run?.countries.find(({ country }) => country === 'USA')?.values.slice(-3);
  expect(usa).toEqual([null, null, null]);
});

// Figures as the sources print them; see data/tables/claims.csv and timeline.csv.
test.each([
  ['cobalt', 'extraction', 'COD', 2025, 73.1, 'USGS MCS 2026'],
  ['cobalt', 'extraction', 'COD', 2019, 65.5, 'BGS World Mineral Statistics'],
  ['graphite', 'extraction', 'CHN', 2025, 79.9, 'USGS MCS 2026'],
  ['graphite', 'extraction', 'CHN', 2019, 74.0, 'BGS World Mineral Statistics'],
  ['lithium', 'extraction', 'AUS', 2019, 51.8, 'Energy Institute'],
  ['rare-earths', 'extraction', 'CHN', 1994, 53.9, 'BGS World Mineral Statistics'],
  ['rare-earths', 'extraction', 'CHN', 1995, 65.8, 'BGS World Mineral Statistics'],
  ['rare-earths', 'extraction', 'CHN', 1998, 90.9, 'BGS World Mineral Statistics'],
])('%s %s: %s in %i has %d %% (%s)', (id, stage, country, year, percent) => {
  expect(share(id, stage, country, year)).toBeCloseTo(percent, 0);
});
