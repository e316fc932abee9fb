import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { flow, network, place } from '#test/fixtures/network.ts';
import { exposureOf } from '#ui/profile/exposure.ts';
import { holdingsOf } from '#ui/profile/holdings.ts';
import { standingOn } from '#domain/standing.ts';
import { rolesOf } from '#ui/profile/roles.ts';
import { placeChanges } from '#ui/profile/scenarioEffect.ts';
import { usImportsFrom } from '#ui/profile/usImports.ts';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(`static/data/tables/${name}.json`, 'utf8')) as unknown;
const usRows = parsePublished(UsImportSourcesFile, table('us_import_sources'), 'us').rows;
const reserves = parsePublished(ReservesFile, table('reserves'), 'reserves').rows;

const world = network(
  [
    place('COD', 'extraction', 300),
    place('AUS', 'extraction', 100),
    place('CUB', 'extraction', null),
    place('CHN', 'processing', 400),
  ],
  [flow('COD', 'CHN', 300), flow('AUS', 'CHN', 100)],
);

describe('exposure as a buyer', () => {
  const primary = (extraction: string, processing: string | null, share: number) =>
    ({ kind: 'primary', extraction, processing, share }) as const;

  it('adds up the ways through one country, and counts home as no dependence', () => {
    const exposure = exposureOf(
      [
        primary('COD', 'CHN', 0.3),
        primary('AUS', 'CHN', 0.2),
        primary('COD', 'USA', 0.1),
        primary('USA', 'USA', 0.25),
        { kind: 'unknown', extraction: 'unknown-origin', processing: 'FIN', share: 0.15 },
      ],
      'USA',
    );
    expect(exposure.mined?.where).toBe('COD');
    expect(exposure.mined?.share).toBeCloseTo(0.4);
    expect(exposure.refined).toEqual({ where: 'CHN', share: 0.5 });
    expect(exposure.home).toBe(0.25);
    expect(exposure.unknown).toBe(0.15);
  });

  it('names no single country where only many others together supply, or home alone', () => {
    expect(exposureOf([primary('OTH', 'OTH', 0.9), primary('MEX', null, 0.1)], 'MEX')).toEqual({
      ...{ mined: null, refined: null, home: 0.1, unknown: 0 },
    });
  });
});

describe('roles of a country', () => {
  it('give share, rank and destinations of a mine', () => {
    const [mine] = rolesOf(world, 'COD');
    expect(mine).toMatchObject({ share: 0.75, rank: 1, ranked: 2, origins: [] });
    expect(mine?.destinations).toEqual([{ where: 'CHN', tonnes: 300, share: 1 }]);
  });

  it('leave what is withheld not known instead of 0', () => {
    expect(rolesOf(world, 'CUB')[0]).toMatchObject({ tonnes: null, share: null, rank: null });
  });

  it('trace the intake of a refinery to the mines', () => {
    const [refinery] = rolesOf(world, 'CHN');
    expect(refinery?.origins.map(({ extraction, share }) => [extraction, share])).toEqual([
      ['COD', 0.75],
      ['AUS', 0.25],
    ]);
  });

  it('are none for a country that the network does not hold', () => {
    expect(rolesOf(world, 'MEX')).toEqual([]);
  });

  it('of all countries at a stage of every published network have shares of at most 1', () => {
    for (const shipped of shippedNetworks()) {
      const countries = new Set(shipped.places.flatMap(({ country }) => country ?? []));
      const sums = new Map<string, number>();
      for (const country of countries) {
        for (const role of rolesOf(shipped, country)) {
          const key = `${role.stage}~${role.form}`;
          sums.set(key, (sums.get(key) ?? 0) + (role.share ?? 0));
        }
      }
      for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    }
  }, 60_000);
});

describe('US imports from a country', () => {
  it('are led, for Mexico, by antimony ore with 86 % and hold fluorspar with 64 % in 2021-2024', () => {
    const { supplied, periods } = usImportsFrom('MEX', usRows);
    expect(supplied[0]).toMatchObject({ commodity: 'antimony', detail: 'Ore and concentrates', percent: 86 });
    expect(supplied.find((row) => row.commodity === 'fluorspar')).toMatchObject({ percent: 64, rank: 1 });
    expect(periods).toEqual(['2021-2024']);
  });

  it('are not named, for Mexico, in lithium and cobalt, which is not read as 0', () => {
    const { supplied, notNamed } = usImportsFrom('MEX', usRows);
    for (const commodity of ['lithium', 'cobalt']) {
      expect(supplied.some((row) => row.commodity === commodity)).toBe(false);
      expect(notNamed.some((row) => row.commodity === commodity)).toBe(true);
    }
  });

  it('put every kind of goods either among the supplied or among the not named', () => {
    const goods = new Set(usRows.map((row) => `${row.commodity}|${row.chapter}|${row.detail}`));
    const { supplied, notNamed } = usImportsFrom('CAN', usRows);
    expect(supplied.length + notNamed.length).toBe(goods.size);
  });
});

it('Mexico holds 68 Mt of fluorspar reserves, ranked among the countries of the table', () => {
  const fluorspar = holdingsOf('MEX', reserves).find((row) => row.commodity === 'fluorspar');
  expect(fluorspar).toMatchObject({ value: 68_000_000, year: 2025 });
  expect(fluorspar?.share).toBeGreaterThan(0);
  expect(fluorspar?.rank).toBeLessThanOrEqual(3);
});

describe('a restriction', () => {
  const { rows } = parsePublished(RestrictionsFile, table('restrictions'), 'restrictions');
  const [gallium] = rows.filter((row) => row.id === 'R01');

  it('stands as of its dates', () => {
    if (!gallium) throw new Error('Expected restriction R01 in the table');
    expect(standingOn(gallium, '2023-07-31')).toBe('not-yet');
    expect(standingOn(gallium, '2023-08-01')).toBe('in-force');
    expect(standingOn({ ...gallium, until: '2024-02' }, '2024-03-01')).toBe('ended');
    expect(standingOn({ ...gallium, until: '2024-02' }, '2024-02-29')).toBe('in-force');
    const paused = { ...gallium, suspended_from: '2025', suspended_until: '2026-11-10' };
    expect(standingOn(paused, '2025-01-01')).toBe('suspended');
    expect(standingOn(paused, '2026-11-11')).toBe('in-force');
  });
});

it('a scenario changes the places whose tonnes differ, and those unknown in one state are left out', () => {
  const after = network(
    [place('COD', 'extraction', 200), place('CUB', 'extraction', 5), place('COD', 'processing', 50)],
    [],
  );
  expect(placeChanges('COD', world, after).map(({ before, after: now }) => [before, now])).toEqual([
    [300, 200],
    [0, 50],
  ]);
  expect(placeChanges('CUB', world, after)).toEqual([]);
  expect(placeChanges('AUS', world, world)).toEqual([]);
});
