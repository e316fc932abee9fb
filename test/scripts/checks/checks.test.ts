import { expect, test } from 'vitest';
import { checkTables } from '#scripts/checks/checkTables.ts';
import { coordinates } from '#scripts/checks/coordinates.ts';
import { knownIds } from '#scripts/checks/knownIds.ts';
import { mapCountries } from '#scripts/checks/mapCountries.ts';
import { nonNegative } from '#scripts/checks/nonNegative.ts';
import { sourced } from '#scripts/checks/sourced.ts';
import { uniqueKeys } from '#scripts/checks/uniqueKeys.ts';
import { withheldIsUnknown } from '#scripts/checks/withheld.ts';
import { shareSets, worldTotals } from '#scripts/checks/worldTotals.ts';
import { readOutlines } from '#scripts/read/outlines.ts';
import { formatProblem, type Problem } from '#scripts/read/problem.ts';
import { realTables, tablesAnd, tablesWith } from './tablesWith.ts';

const outlines = readOutlines();
const at = { file: 'rules/x.csv', line: 2 };
const found = (problems: Problem[]) => problems.map((problem) => problem.found);

test('the tables of the repository pass every check', () => {
  expect(checkTables(realTables()).map(formatProblem)).toEqual([]);
});

test('a second row with the key of the first is reported with both lines', () => {
  const [first] = realTables().production;
  if (first === undefined) throw new Error('Expected production rows');
  const problems = uniqueKeys(tablesAnd('production', { ...first, at: { ...first.at, line: 9999 } }));
  expect(problems.map((problem) => problem.row)).toEqual([9999]);
  expect(problems[0]?.found).toContain(`${first.at.file}:${first.at.line}`);
});

test.each([
  ['commodity', tablesWith('production', () => true, { commodity: 'kryptonite' }), '"kryptonite"'],
  ['country', tablesWith('production', () => true, { country: 'XXX' }), '"XXX"'],
  ['source', tablesWith('trade', () => true, { source_id: ['NOWHERE'] }), '"NOWHERE"'],
  ['site', tablesWith('site_capacities', () => true, { site_id: 'no-site' }), '"no-site"'],
  ['product', tablesWith('trade', () => true, { product_id: 'no-product' }), '"no-product"'],
  ['target of a restriction', tablesWith('restrictions', () => true, { target: 'NOB' }), '"NOB"'],
  ['option of a lever', tablesWith('scenario_levers', () => true, { option: 'no-option' }), '"no-option"'],
])('an unknown %s is reported', (_, tables, expected) => {
  expect(found(knownIds(tables))).toEqual([expected]);
});

test('a row without a source is reported', () => {
  expect(found(sourced(tablesWith('reserves', () => true, { source_id: [] })))).toEqual(['none']);
});

test('a source that nothing uses is reported', () => {
  const [first] = realTables().sources;
  if (first === undefined) throw new Error('Expected sources');
  expect(found(sourced(tablesAnd('sources', { ...first, source_id: 'IDLE' })))).toEqual(['"IDLE"']);
});

test('a negative quantity is reported and a negative longitude is not', () => {
  expect(nonNegative(realTables())).toEqual([]);
  expect(found(nonNegative(tablesWith('production', () => true, { value: -1 })))).toEqual(['-1']);
});

test('a changed figure breaks the sum of its set', () => {
  const cobalt2024 = { commodity: 'cobalt', stage: 'extraction', year: 2024, country: 'COD' };
  const tables = tablesWith(
    'production',
    (row) => Object.entries(cobalt2024).every(([column, value]) => Reflect.get(row, column) === value),
    { value: 1 },
  );
  expect(worldTotals(tables).map((problem) => problem.column)).toEqual(['sum_of_rows']);
});

test('a sum more than 10 % above the printed total is reported', () => {
  const printed = realTables().world_totals.find((row) => row.world_printed !== null);
  const tables = tablesWith('world_totals', (row) => row === printed, {
    world_printed: (printed?.sum_of_rows ?? 0) / 1.11,
  });
  expect(worldTotals(tables).map((problem) => problem.column)).toEqual(['world_printed']);
});

test('a set without a world total is reported', () => {
  const tables = { ...realTables(), world_totals: realTables().world_totals.slice(1) };
  expect(worldTotals(tables)).toHaveLength(1);
});

test('shares that do not sum to 100 are reported once per set', () => {
  const share = realTables().production.find((row) => row.unit === 'pct');
  const tables = tablesWith('production', (row) => row === share, { value: (share?.value ?? 0) + 0.7 });
  expect(shareSets(tables)).toHaveLength(1);
  expect(shareSets(realTables())).toEqual([]);
});

test('a zero for lithium of the United States, which is withheld, is reported', () => {
  const lithium = realTables().production.find(
    (row) => row.commodity === 'lithium' && row.stage === 'extraction' && row.year === 2024,
  );
  if (lithium === undefined) throw new Error('Expected lithium rows');
  expect(found(withheldIsUnknown(tablesAnd('production', { ...lithium, country: 'USA', value: 0 })))).toEqual(
    ['0'],
  );
});

test.each([
  ['a latitude above 90', { lat: 91 }, '91'],
  ['a longitude above 180', { lon: 181 }, '181'],
  ['a point in the ocean', { lat: 0, lon: -30 }, 'outside'],
])('%s is reported', (_, change, expected) => {
  const problems = coordinates(
    tablesWith('sites', () => true, change),
    outlines,
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]?.found).toContain(expected);
});

test('a site in the neighbouring country is reported', () => {
  const tables = tablesWith('sites', (row) => row.country === 'COD', { country: 'COG' });
  expect(coordinates(tables, outlines)).toHaveLength(1);
});

test('the far side of the antimeridian is still Russia', () => {
  const chukotka = tablesWith('sites', (row) => row.country === 'RUS', { lat: 66, lon: -173 });
  expect(coordinates(chukotka, outlines)).toEqual([]);
});

test('a listed tolerance excuses a point, and a rule that excuses nothing is reported', () => {
  const stray = tablesWith('sites', () => true, { lat: 0, lon: -30 });
  const [site] = stray.sites;
  if (site === undefined) throw new Error('Expected sites');
  const rule = { at, table: 'sites' as const, id: site.id, country: site.country, max_km: 9000, reason: 'r' };
  expect(coordinates({ ...stray, outside_outline: [rule] }, outlines)).toEqual([]);
  expect(found(coordinates(tablesAnd('outside_outline', rule), outlines))).toEqual([`"${site.id}"`]);
});

test('a country that the map lacks, an outline that the table lacks and an idle exception are reported', () => {
  const withoutTaiwan = outlines.filter((outline) => outline.properties.a3 !== 'TWN');
  expect(found(mapCountries(realTables(), withoutTaiwan))).toEqual(['none for TWN']);
  const tables = {
    ...realTables(),
    countries: realTables().countries.filter((row) => row.iso3 !== 'XKX'),
  };
  expect(found(mapCountries(tables, outlines))).toEqual(['"XKX"']);
  const idle = tablesAnd('map_exceptions', { at, side: 'map', id: 'NAM', reason: 'r' });
  expect(found(mapCountries(idle, outlines))).toEqual(['"NAM"']);
});
