import { describe, expect, test } from 'vitest';
import { publishedMatrix } from '#scripts/steps/publishedMatrix.ts';
import { reportedLinks } from '#scripts/steps/reportedLinks.ts';
import { realTables } from '../checks/tablesWith.ts';

const tables = realTables();
function legOf(commodity: string, from: string, form: string | null = null) {
  const leg = tables.legs.find(
    (row) => row.commodity === commodity && row.from === from && row.to_form === form,
  );
  if (leg === undefined) throw new Error(`Expected a leg of ${commodity} from ${from}, found none`);
  return leg;
}
const links = (commodity: string, from: string, form: string | null = null, growth = 1) =>
  reportedLinks(legOf(commodity, from, form), {
    ...{ trade: tables.trade, tradeProducts: tables.trade_products, legTrade: tables.leg_trade },
    growth: (_, year) => (year === 2024 ? 1 : growth),
  });
const find = (all: ReturnType<typeof links>, origin: string, destination: string) =>
  [...all.reports, ...all.seeds].find((row) => row.origin === origin && row.destination === destination);

describe('reported links', () => {
  test('are contained tonnes: 110.1 Mt of bauxite from Guinea to China', () => {
    expect(find(links('aluminium', 'extraction'), 'GIN', 'CHN')).toMatchObject({
      evidence: 'report',
      tonnes: expect.closeTo(110_091_480, 0),
    });
  });

  test('cobalt of DR Congo to China is the larger of two overlapping goods, never their sum', () => {
    const all = links('cobalt', 'extraction');
    expect(find(all, 'COD', 'CHN')?.tonnes).toBeCloseTo(116_104, 0);
    expect(all.leftOut.some(({ reason }) => reason.includes('cobalt-crude'))).toBe(true);
  });

  test('a link of another year grows with the output of its exporter and says so', () => {
    expect(find(links('cobalt', 'extraction', null, 1.3), 'COD', 'CHN')).toMatchObject({
      evidence: 'neighbour-year',
      tonnes: expect.closeTo(116_104 * 1.3, -1),
      reported: expect.closeTo(116_104, 0),
    });
  });

  test('the content factor gives the range: copper concentrate of 20 to 35 %', () => {
    const found = find(links('copper', 'extraction'), 'CHL', 'CHN');
    expect((found?.low ?? 0) / (found?.tonnes ?? 1)).toBeCloseTo(0.2 / 0.27, 6);
    expect((found?.high ?? 0) / (found?.tonnes ?? 1)).toBeCloseTo(0.35 / 0.27, 6);
  });

  test('rare-earth compounds of Myanmar leave the mine, those of China the refinery', () => {
    expect(find(links('rare-earths', 'extraction'), 'MMR', 'CHN')).toBeDefined();
    expect(find(links('rare-earths', 'processing'), 'MMR', 'CHN')).toBeUndefined();
    expect(find(links('rare-earths', 'processing'), 'CHN', 'JPN')).toBeDefined();
  });

  test('an old matrix is a guess without a report', () => {
    const found = find(links('aluminium', 'processing'), 'BRA', 'NOR');
    expect(found).toMatchObject({ evidence: 'matrix', reported: 0, low: 0 });
  });

  test('rows in are all that the rules choose', () => {
    expect(links('aluminium', 'extraction').rowsIn).toBe(51);
  });
});

describe('the published matrix', () => {
  test('gives Australia to China 48,023 t of lithium ore, and no ends that are no country', () => {
    const found = publishedMatrix(legOf('lithium', 'extraction'), tables.published_flows, tables.leg_trade);
    expect(found.find((row) => row.origin === 'AUS' && row.destination === 'CHN')?.tonnes).toBeCloseTo(
      48_023,
      0,
    );
    expect(found.every((row) => /^[A-Z]{3}$/.test(row.origin + '') && row.evidence === 'matrix')).toBe(true);
  });
});
