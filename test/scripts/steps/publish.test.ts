import { expect, test } from 'vitest';
import { formatJoin } from '#scripts/steps/joinReport.ts';
import { publishTables } from '#scripts/steps/publish.ts';
import { buildSites } from '#scripts/steps/sites.ts';
import { tableFiles } from '#scripts/steps/tables.ts';
import { realTables, tablesWith } from '../checks/tablesWith.ts';

test('a capacity of no site is unmatched, and then nothing is published', () => {
  const tables = tablesWith('site_capacities', () => true, { site_id: 'nowhere' });
  const { report } = buildSites(tables);
  expect(formatJoin(report)).toBe('site capacities -> sites: 1073 matched, 1 unmatched');
  const { files, problems } = publishTables(tables);
  expect(files).toEqual([]);
  expect(problems.map(({ found }) => found)).toEqual(['"nowhere"']);
});

test('a site without a capacity has an empty list, not a zero', () => {
  const bare = realTables().sites.find((site) => site.capacity === null);
  const feature = buildSites(realTables()).file.features.find(({ id }) => id === bare?.id);
  expect(feature?.properties.capacities).toEqual([]);
});

test('sites are points with longitude first', () => {
  const [site] = realTables().sites;
  expect(buildSites(realTables()).file.features[0]?.geometry).toEqual({
    type: 'Point',
    coordinates: [site?.lon, site?.lat],
  });
});

test('a published table names the licence of every source in its rows, and of no other', () => {
  for (const { path, value } of tableFiles(realTables())) {
    const { rows, redistribute } = value as { rows: { source_id?: string[] }[]; redistribute: object };
    // The phrases are the project's own words: no row of theirs has a source.
    const used = new Set(rows.flatMap((row) => row.source_id ?? []));
    expect(Object.keys(redistribute).sort(), path).toEqual([...used].sort());
  }
});

test('rows are published with the columns that their dictionary explains', () => {
  for (const { path, value } of tableFiles(realTables())) {
    const { rows, columns } = value as { rows: object[]; columns: { name: string }[] };
    expect(Object.keys(rows[0] ?? {}), path).toEqual(columns.map(({ name }) => name));
  }
});
