import { area, booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { readOutlines, unrollRing } from '#scripts/read/outlines.ts';
import { nameCountries } from '#scripts/steps/countryNames.ts';
import { labelPoint } from '#scripts/steps/labelPoint.ts';
import { realTables, tablesAnd } from '../checks/tablesWith.ts';

const outlines = readOutlines();
const { names, problems } = nameCountries(realTables());

test('every country has a name in three languages', () => {
  expect(problems).toEqual([]);
  expect(names.size).toBe(realTables().countries.length);
});

test.each([
  ['COD', 'DR Congo', 'RD Congo', 'RD Congo'],
  ['COG', 'Congo', 'Congo', 'Congo'],
  ['TWN', 'Taiwan', 'Taiwán', 'Taïwan'],
  ['XKX', 'Kosovo', 'Kosovo', 'Kosovo'],
  ['NAM', 'Namibia', 'Namibia', 'Namibie'],
  ['KOR', 'South Korea', 'Corea del Sur', 'Corée du Sud'],
])('%s is %s, %s, %s', (iso3, name, name_es, name_fr) => {
  expect(names.get(iso3)).toEqual({ name, name_es, name_fr });
});

test('names are short: no inverted forms with a comma, no long forms of states', () => {
  const long = [...names].filter(([iso3, { name_es, name_fr }]) => {
    const text = `${name_es} ${name_fr}`;
    return !['BES', 'SHN', 'CAF', 'DOM', 'EUR'].includes(iso3) && /,|Rep[úu]b|Républ|Royaume d/.test(text);
  });
  expect(long).toEqual([]);
});

test('a name rule that repeats the library is reported', () => {
  const at = { file: 'rules/country_names.csv', line: 99 };
  const idle = { at, iso3: 'CHL', name_es: 'Chile', name_fr: 'Chili', reason: 'r' };
  expect(nameCountries(tablesAnd('country_names', idle)).problems.map(({ row }) => row)).toEqual([99]);
});

test('a country that nobody names is reported', () => {
  const rules = realTables().country_names.filter(({ iso3 }) => iso3 !== 'SUN');
  const { problems } = nameCountries({ ...realTables(), country_names: rules });
  expect(problems.map(({ found }) => found)).toEqual(['none for SUN']);
});

test('a label stands inside its country, if the scale leaves it an inside', () => {
  const whole = outlines.filter((outline) => area(outline) > 0);
  expect(whole.length).toBeGreaterThan(outlines.length - 3);
  const outside = whole.filter((outline) => {
    const point = labelPoint([outline]);
    if (point === null) return true;
    const turns = [point[0], point[0] + 360, point[0] - 360];
    return !turns.some((longitude) => booleanPointInPolygon([longitude, point[1]], outline));
  });
  expect(outside.map((outline) => outline.properties.a3)).toEqual([]);
});

test('the label of Russia is in Siberia, of Fiji in Fiji, and of no outline nowhere', () => {
  const label = (a3: string) => labelPoint(outlines.filter((outline) => outline.properties.a3 === a3));
  expect(label('RUS')?.[0]).toBeGreaterThan(80);
  expect(label('FJI')?.[0]).toBeGreaterThan(170);
  expect(label('USA')?.[0]).toBeLessThan(-90);
  expect(label('GUF')).toBeNull();
});

test('a ring that crosses the antimeridian goes on past 180 and closes', () => {
  const ring = [
    [170, 60],
    [179, 65],
    [-175, 66],
    [-179, 60],
    [170, 60],
  ];
  expect(unrollRing(ring).map(([longitude]) => longitude)).toEqual([170, 179, 185, 181, 170]);
});
