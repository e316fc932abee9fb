import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '#domain/link.ts';
import { linkNetwork } from '#engine/balance/linkNetwork.ts';
import { CountryIndex } from '#load/own/countryIndex.ts';
import { parseCsv } from '#load/own/parseCsv.ts';
import { readOwn } from '#load/own/readOwn.ts';
import type { OwnSettings } from '#load/own/settings.ts';
import { TEMPLATE_FLOWS, TEMPLATE_PLACES, templateCsv } from '#load/own/template.ts';
import { writeOwnCsv } from '#load/own/writeOwnCsv.ts';
import { countries } from './ownFiles.ts';
import { settingsFor } from './settingsFor.ts';

const index = new CountryIndex(countries);

function read(text: string, changes: Partial<OwnSettings> = {}) {
  const tables = [parseCsv('own.csv', text)];
  return readOwn(tables, settingsFor(tables, changes), index);
}

const problem = (text: string) => read(text).problems[0];

describe('a table of flows', () => {
  test('is read with its unit, its content and the leg of the settings', () => {
    const { links } = read('exporter,importer,quantity\nChile,China,2\n', {
      ...{ unit: 'kt', content: 0.5, from: 'processing', to: 'manufacturing' },
    });
    expect(links).toEqual([
      {
        ...{ origin: 'CHL', destination: 'CHN', from: 'processing', to: 'manufacturing', tonnes: 1000 },
        ...{ low: null, high: null, basis: 'reported', usd: null, sources: [] },
      },
    ]);
  });

  test('takes its latest year, or the year that is asked for, and counts the others', () => {
    const text = 'origin,destination,t,year\nCHL,CHN,1,2022\nCHL,CHN,2,2023\nPER,CHN,3,\n';
    expect(read(text).links.map(({ tonnes }) => tonnes)).toEqual([2, 3]);
    expect(read(text).leftOut.otherYears).toBe(1);
    expect(read(text, { year: 2022 }).links.map(({ tonnes }) => tonnes)).toEqual([1, 3]);
    expect(read(text).years).toEqual([2023, 2022]);
  });

  test('reads empty and n/a as not known, never as 0', () => {
    const { links } = read('origin,destination,tonnes\nCHL,CHN,\nNA,CHN,n/a\nPER,CHN,0\n');
    expect(links.map(({ origin, tonnes }) => [origin, tonnes])).toEqual([
      ['CHL', null],
      ['NAM', null],
      ['PER', 0],
    ]);
  });

  test('asks about doubtful names once each, and takes the answers', () => {
    const text = 'origin,destination,tonnes\nCongo,CHN,1\nCongo,KOR,2\nChile,Chnia,3\n';
    const { links, doubtful } = read(text);
    expect(links).toEqual([]);
    expect(doubtful.map(({ text: name, rows, guesses }) => [name, rows, guesses[0]])).toEqual([
      ['Congo', 2, 'COD'],
      ['Chnia', 1, 'CHN'],
    ]);
    const answered = read(text, {
      answers: new Map([
        ['Congo', 'COG'],
        ['Chnia', null],
      ]),
    });
    expect(answered.links.map(({ origin }) => origin)).toEqual(['COG', 'COG']);
    expect(answered.leftOut.names).toBe(1);
  });

  test.each([
    ['origin,destination,tonnes\nCHL,CHN,=1+1\n', 'tonnes', { code: 'number' }],
    ['origin,destination,tonnes\nCHL,CHN,-5\n', 'tonnes', { code: 'negative' }],
    ['origin,destination,tonnes\nCHL,CHN,1e15\n', 'tonnes', { code: 'too-much', tonnes: 1e12 }],
    ['origin,destination,tonnes\nCHL,,5\n', 'destination', { code: 'country' }],
    ['origin,destination,from,to,t\nCHL,CHN,moon,use,5\n', 'from', { code: 'stage' }],
    ['origin,destination,from,to,t\nCHL,CHN,use,mine,5\n', 'to', { code: 'stage-order', from: 'use' }],
    ['origin,destination,t,low,high\nCHL,CHN,5,6,7\n', 'low', { code: 'low-above-tonnes', other: '5' }],
    ['origin,destination,t,low,high\nCHL,CHN,5,4,4\n', 'high', { code: 'high-below-tonnes', other: '5' }],
    ['origin,destination,t,low,high\nCHL,CHN,,6,4\n', 'low', { code: 'low-above-high', other: '4' }],
    ['origin,destination,t,basis\nCHL,CHN,5,guessed\n', 'basis', { code: 'basis' }],
    ['origin,destination,t,basis\nCHL,CHN,5,withheld\n', 'tonnes', { code: 'withheld' }],
    ['origin,destination,t,year\nCHL,CHN,5,last\n', 'year', { code: 'year' }],
  ])('%j has a problem in row 2 with %s', (text, field, fault) => {
    expect(problem(text)).toMatchObject({ table: 'own.csv', row: 2, field, fault });
    expect(read(text).links).toEqual([]);
  });

  test('keeps markup and formulas in sources as the text that they are', () => {
    const { links } = read(
      'origin,destination,t,source\nCHL,CHN,5,"<img src=x onerror=alert(1)>; \'=cmd|x"\n',
    );
    expect(links[0]?.sources).toEqual(['<img src=x onerror=alert(1)>', '=cmd|x']);
  });
});

test('both templates are read without a problem', () => {
  const tables = [
    parseCsv('flows', templateCsv(TEMPLATE_FLOWS)),
    parseCsv('places', templateCsv(TEMPLATE_PLACES)),
  ];
  const { links, totals, problems, doubtful } = readOwn(tables, settingsFor(tables), index);
  expect([links.length, totals.length, problems, doubtful]).toEqual([4, 2, [], []]);
});

test('what is exported reads back as the same flows, whatever the sources are called', () => {
  const country = fc.constantFrom('CHL', 'NAM', 'TWN', 'XKX', 'COD', 'COG');
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
  const name = fc
    .oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('=1+1', '@x', '+a', '-b', '"q', '<b>'))
    .map((text) => text.replaceAll(';', '').trim())
    .filter((text) => text !== '' && !/^'[=+\-@]/.test(text));
  const row = fc
    .record({
      origin: country,
      destination: country,
      tonnes: fc.option(amount),
      sources: fc.uniqueArray(name),
    })
    .map(({ tonnes, ...rest }): Link => ({
      ...rest,
      ...{ from: 'extraction', to: 'processing', tonnes, usd: null },
      ...{ low: tonnes === null ? null : tonnes / 2, high: tonnes === null ? null : tonnes * 2 },
      basis: tonnes === null ? 'withheld' : 'reported',
    }));
  const pair = ({ origin, destination }: Link) => origin + destination;
  const options = { commodity: 'own-data', referenceYear: 2024, unit: 't', positionOf: () => null };
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: pair }), (links) => {
      const network = linkNetwork(links, [], options);
      const again = read(writeOwnCsv(network));
      expect(again.problems).toEqual([]);
      expect(linkNetwork(again.links, [], options)).toEqual(network);
    }),
  );
});
