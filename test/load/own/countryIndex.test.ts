import { describe, expect, test } from 'vitest';
import { CountryIndex } from '#load/own/countryIndex.ts';
import { COUNTRY_SYNONYMS, DOUBTFUL_NAMES } from '#load/own/countrySynonyms.ts';
import { countries } from './ownFiles.ts';

const index = new CountryIndex(countries);

describe('a country', () => {
  test('is known by each of its codes and its name in three languages', () => {
    for (const row of countries) {
      const names = [row.iso3, row.iso2, row.iso_numeric, row.name, row.name_es, row.name_fr];
      for (const name of names) {
        if (name === null || name.toLowerCase() === 'congo') continue;
        expect([name, index.resolve(name).iso3]).toEqual([name, row.iso3]);
      }
    }
  });

  test.each([
    ['NA', 'NAM'],
    ['156', 'CHN'],
    ['8', 'ALB'],
    ['dem. rep. congo', 'COD'],
    ['TÜRKIYE', 'TUR'],
    ['Côte d’Ivoire', 'CIV'],
    ['Korea, Rep.', 'KOR'],
    ['Etats-Unis', 'USA'],
    ['Chinese Taipei', 'TWN'],
    ['China, Hong Kong SAR', 'HKG'],
    ['XK', 'XKX'],
    ['stocks-and-losses', 'stocks-and-losses'],
  ])('%s is %s', (text, iso3) => {
    expect(index.resolve(text).iso3).toBe(iso3);
  });

  test.each([
    ['Congo', ['COD', 'COG']],
    ['Korea', ['KOR', 'PRK']],
  ])('%s is never decided without asking', (text, guesses) => {
    expect(index.resolve(text)).toEqual({ iso3: null, guesses });
  });

  test.each([
    ['Chnia', 'CHN'],
    ['Austrlia', 'AUS'],
    ['Kazakstan', 'KAZ'],
  ])('%s is asked about with %s as the best guess', (text, iso3) => {
    const { iso3: found, guesses } = index.resolve(text);
    expect(found).toBeNull();
    expect(guesses?.[0]).toBe(iso3);
  });

  test.each(['Atlantis Zwq', '__proto__', 'constructor', '=1+1', '<b>', ''])(
    '%j is no country and harms nothing',
    (text) => {
      expect(index.resolve(text).iso3).toBeNull();
    },
  );
});

test('no synonym belongs to two countries, and every code of the lists is in the country table', () => {
  const known = new Set(countries.map(({ iso3 }) => iso3));
  const codes = [...Object.keys(COUNTRY_SYNONYMS), ...Object.values(DOUBTFUL_NAMES).flat()];
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
  const names = Object.values(COUNTRY_SYNONYMS).flatMap((list) => list.split(', '));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
