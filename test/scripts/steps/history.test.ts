import { expect, test } from 'vitest';
import type { RowOf, Tables } from '#scripts/read/dictionary.ts';
import { buildHistory } from '#scripts/steps/history.ts';
import { realTables } from '../checks/tablesWith.ts';

const at = { file: 't.csv', line: 2 };
const place = { at, commodity: 'lithium', stage: 'extraction', form: 'Li content' } as const;
const figure = { measure: 'production', unit: 't', basis: 'reported', source_id: ['A'], note: null } as const;

function row(country: string, year: number, value: number, more: Partial<RowOf<'production'>> = {}) {
  return { ...place, ...figure, country, year, value, ...more };
}
function series(from: number, to: number, group: string, more: Partial<RowOf<'series'>> = {}) {
  const { measure, unit, source_id } = figure;
  const words = { years_missing: null, why_chosen: 'only one', known_breaks: null };
  const years = { year_from: from, year_to: to };
  return { ...place, measure, unit, source_id, ...words, ...years, comparable_group: group, ...more };
}
function build(change: Partial<Tables>) {
  const { files, report } = buildHistory({ ...realTables(), production_withheld: [], ...change });
  return { runs: files[0]?.runs ?? [], report };
}

test('a break between two groups makes two runs', () => {
  const { runs } = build({
    production: [row('AUS', 2018, 1), row('AUS', 2019, 2)],
    series: [series(1990, 2018, 'g-1', { known_breaks: 'definition' }), series(2019, 2025, 'g-2')],
  });
  expect(runs.map(({ years, breakNote }) => [years, breakNote])).toEqual([
    [[2018], 'definition'],
    [[2019], ''],
  ]);
});

test('two sources of one group make one run that names both', () => {
  const { runs } = build({
    production: [row('AUS', 2022, 1), row('AUS', 2023, 2, { source_id: ['B'] })],
    series: [series(1990, 2022, 'g'), series(2023, 2025, 'g')],
  });
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ years: [2022, 2023], world: [1, 2], sources: ['A', 'B'] });
});

test('capacity is never in a run with production', () => {
  const { runs } = build({
    production: [row('AUS', 2022, 1), row('AUS', 2023, 2, { measure: 'capacity', form: 'plants' })],
    series: [series(2022, 2022, 'g'), series(2023, 2023, 'g', { measure: 'capacity', form: 'plants' })],
  });
  expect(runs.map(({ measure }) => measure)).toEqual(['production', 'capacity']);
});

test('a year without a set is null, in the world as in each country, and no year is left out', () => {
  const { runs } = build({
    production: [row('AUS', 2000, 1), row('AUS', 2002, 3), row('CHL', 2002, 0)],
    series: [series(2000, 2002, 'g')],
  });
  expect(runs[0]).toMatchObject({ years: [2000, 2001, 2002], world: [1, null, 3] });
  expect(runs[0]?.countries.map(({ country, values }) => [country, values])).toEqual([
    ['AUS', [1, null, 3]],
    ['CHL', [null, null, 0]],
  ]);
});

test('a withheld country stands in the run with null, never with 0', () => {
  const withheld = { ...place, country: 'USA', year: 2024, reason: 'W', source_id: ['A'] };
  const { runs } = build({
    production: [row('AUS', 2024, 1)],
    series: [series(2024, 2024, 'g')],
    production_withheld: [withheld],
  });
  expect(runs[0]?.countries).toContainEqual({ country: 'USA', values: [null], estimated: [] });
  expect(runs[0]?.world).toEqual([1]);
});

test('years whose figure is estimated or derived are named', () => {
  const { runs } = build({
    production: [
      row('AUS', 2023, 1),
      row('AUS', 2024, 1, { basis: 'derived' }),
      row('AUS', 2025, 1, { basis: 'estimated' }),
    ],
    series: [series(2023, 2025, 'g')],
  });
  expect(runs[0]?.countries[0]?.estimated).toEqual([2024, 2025]);
});

test('a production row outside every series is unmatched and fails', () => {
  const { report } = build({
    production: [row('AUS', 2024, 1), row('AUS', 1989, 1)],
    series: [series(1990, 2025, 'g')],
  });
  expect(report.matched).toBe(1);
  expect(report.unmatched.map(({ found }) => found)).toEqual(['"Li content", 1989']);
});
