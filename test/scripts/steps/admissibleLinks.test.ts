import { describe, expect, test } from 'vitest';
import { admissibleLinks } from '#scripts/steps/admissibleLinks.ts';
import { byPair, link } from './links.ts';

const supply = new Map([
  ['COD', 100],
  ['COG', 8],
]);
const intake = new Map([
  ['CHN', 90],
  ['FIN', 50],
]);
const admit = (...rows: ReturnType<typeof link>[]) => admissibleLinks(rows, supply, intake);

describe('links beside the totals', () => {
  test('a link from a country without output is left out and listed', () => {
    const { links, leftOut } = admit(link('JPN>CHN', 5));
    expect(links).toEqual([]);
    expect(leftOut).toEqual([
      { reason: 'the exporter has no output at this stage: scrap or transit', rows: 1, tonnes: 5 },
    ]);
  });

  test('a link to a country that takes nothing in is left out and listed', () => {
    const { links, leftOut } = admit(link('COD>SGP', 5));
    expect([links.length, leftOut[0]?.tonnes]).toEqual([0, 5]);
  });

  test('exports never exceed output: all links of the exporter shrink together', () => {
    const { links, leftOut } = admit(link('COG>CHN', 12), link('COG>FIN', 4));
    expect(byPair(links)).toEqual({ 'COG>CHN': 6, 'COG>FIN': 2 });
    expect(leftOut).toEqual([{ reason: 'exports above output of COG', rows: 0, tonnes: 8 }]);
    expect(links[0]).toMatchObject({ reported: 12, low: 6 });
  });

  test('imports never exceed intake', () => {
    expect(byPair(admit(link('COD>FIN', 60)).links)).toEqual({ 'COD>FIN': 50 });
  });

  test('a link to a country that takes home material only is left out and listed', () => {
    const { links, leftOut } = admissibleLinks([link('COD>CHN', 5)], supply, intake, new Set(['CHN']));
    expect(links).toEqual([]);
    expect(leftOut).toEqual([{ reason: 'the importer takes home material only', rows: 1, tonnes: 5 }]);
  });

  test('what fits is left as it was', () => {
    const row = link('COD>CHN', 80);
    expect(admit(row)).toEqual({ links: [row], leftOut: [] });
  });
});
