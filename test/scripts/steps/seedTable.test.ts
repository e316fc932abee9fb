import { describe, expect, test } from 'vitest';
import { balanceLeg } from '#scripts/steps/balanceLeg.ts';
import type { LegRules, SeedInput } from '#scripts/steps/seed.ts';
import { seedTable } from '#scripts/steps/seedTable.ts';
import { realTables } from '../checks/tablesWith.ts';
import { byPair, link } from './links.ts';

const NO_RULES: LegRules = {
  ...{ homeOnly: new Set(), knownPlants: [], toStocks: new Map(), blocked: new Set(), noExports: new Set() },
};
const input = (change: Partial<SeedInput>): SeedInput => ({
  ...{ supply: new Map(), intake: new Map(), reports: [], matrices: [], rules: NO_RULES },
  ...{ shortage: 'unknown-origin', distanceKm: () => 1000, ...change },
});
const [leg] = realTables().legs;
const solve = (change: Partial<SeedInput>) => {
  if (leg === undefined) throw new Error('Expected a leg in data/tables/legs.csv, found none');
  return balanceLeg(leg, input(change), () => ['A']).flows;
};
const sumOf = (flows: readonly { tonnes: number }[]) => flows.reduce((sum, { tonnes }) => sum + tonnes, 0);

describe('the first guess of a leg', () => {
  const supply = new Map([
    ['AUS', 80],
    ['CHN', 40],
  ]);
  const intake = new Map([
    ['CHN', 100],
    ['KOR', 20],
  ]);

  test('is itself balanced: rows and columns sum to their totals', () => {
    const { cells, rows, columns } = seedTable(input({ supply, intake, reports: [link('AUS>CHN', 55)] }));
    for (const [row, total] of rows) {
      const sent = cells.filter((cell) => cell.row === row).reduce((sum, cell) => sum + cell.seed, 0);
      expect(sent).toBeCloseTo(total, 9);
    }
    for (const [column, total] of columns) {
      const taken = cells.filter((cell) => cell.column === column).reduce((sum, cell) => sum + cell.seed, 0);
      expect(taken).toBeCloseTo(total, 9);
    }
  });

  test('keeps supply that is not exported at home', () => {
    expect(byPair(solve({ supply, intake }))).toMatchObject({ 'CHN>CHN': 40, 'AUS>CHN': 60, 'AUS>KOR': 20 });
  });

  test('keeps a report as it was made where the totals allow it', () => {
    const flows = solve({ supply, intake, reports: [link('AUS>KOR', 12)] });
    const found = flows.find(({ origin, destination }) => origin === 'AUS' && destination === 'KOR');
    expect(found).toMatchObject({ evidence: expect.any(String), reportedTonnes: 12 });
    expect(found?.tonnes).toBeGreaterThanOrEqual(12);
  });

  test('a flow far above its report is an estimate, and still shows the report', () => {
    const flows = solve({
      supply: new Map([['AUS', 100]]),
      intake: new Map([['CHN', 100]]),
      reports: [link('AUS>CHN', 2)],
    });
    expect(flows).toMatchObject([
      { tonnes: 100, basis: 'estimated', evidence: 'gravity', reportedTonnes: 2 },
    ]);
  });

  test('what the stage before cannot supply comes from the named special place', () => {
    const flows = solve({
      supply: new Map([['CHL', 50]]),
      intake: new Map([['CHL', 70]]),
      shortage: 'scrap',
    });
    expect(byPair(flows)).toEqual({ 'CHL>CHL': 50, 'scrap>CHL': 20 });
  });

  test('what no plant takes goes to stocks and losses', () => {
    const flows = solve({ supply: new Map([['COD', 50]]), intake: new Map([['COD', 30]]) });
    expect(byPair(flows)).toEqual({ 'COD>COD': 30, 'COD>stocks-and-losses': 20 });
  });

  test('a cap that leaves no other way opens both special places', () => {
    const flows = solve({
      supply: new Map([['AUS', 100]]),
      intake: new Map([['CHN', 100]]),
      reports: [link('AUS>CHN', 80)],
    });
    const byKey = byPair(flows);
    expect(byKey['AUS>CHN']).toBeCloseTo(88, 6);
    expect(byKey['AUS>stocks-and-losses']).toBeCloseTo(12, 6);
    expect(byKey['unknown-origin>CHN']).toBeCloseTo(12, 6);
  });

  test('nothing runs from other countries to other countries', () => {
    const flows = solve({
      supply: new Map([
        ['OTH', 10],
        ['AUS', 10],
      ]),
      intake: new Map([
        ['OTH', 10],
        ['CHN', 10],
      ]),
    });
    expect(byPair(flows)).not.toHaveProperty('OTH>OTH');
    expect(byPair(flows)['OTH>CHN']).toBeGreaterThan(9.5);
    expect(byPair(flows)['AUS>OTH']).toBeGreaterThan(9.5);
  });
});

describe('what is known of single links', () => {
  const supply = new Map([
    ['AUS', 60],
    ['CHL', 50],
  ]);
  const intake = new Map([
    ['CHN', 55],
    ['CHL', 55],
  ]);

  test('a plant that takes home material only takes none of Australia', () => {
    const flows = solve({ supply, intake, rules: { ...NO_RULES, homeOnly: new Set(['CHL']) } });
    expect(byPair(flows)).toEqual({
      ...{ 'CHL>CHL': 50, 'unknown-origin>CHL': 5, 'AUS>CHN': 55, 'AUS>stocks-and-losses': 5 },
    });
  });

  test('a named plant comes before home use and distance', () => {
    const rules = {
      ...NO_RULES,
      knownPlants: [{ origin: 'AUS', destination: 'CHL', share: 0.5, sources: ['P'] }],
    };
    const found = solve({ supply, intake, rules }).find(
      ({ origin, destination }) => origin === 'AUS' && destination === 'CHL',
    );
    expect(found).toMatchObject({ tonnes: 30, evidence: 'known-plant', basis: 'estimated', sources: ['P'] });
  });

  test('a blocked pair has no flow', () => {
    const flows = solve({ supply, intake, rules: { ...NO_RULES, blocked: new Set(['AUS>CHN']) } });
    expect(byPair(flows)).not.toHaveProperty('AUS>CHN');
  });

  test('a country that exports nothing keeps what it has', () => {
    const flows = solve({ supply, intake, rules: { ...NO_RULES, noExports: new Set(['AUS']) } });
    expect(byPair(flows)).toMatchObject({ 'AUS>stocks-and-losses': expect.closeTo(60, 6) });
  });

  test('output that finds no plant goes to stocks first', () => {
    const flows = solve({ supply, intake, rules: { ...NO_RULES, toStocks: new Map([['AUS', 0.4]]) } });
    expect(byPair(flows)).toMatchObject({ 'AUS>stocks-and-losses': 24 });
  });

  test('a published matrix comes before distance', () => {
    const matrix = [
      link('AUS>KOR', 9, { evidence: 'matrix', reported: 0 }),
      link('AUS>CHN', 1, { evidence: 'matrix', reported: 0 }),
    ];
    const open = {
      supply: new Map([['AUS', 100]]),
      intake: new Map([
        ['KOR', 100],
        ['CHN', 100],
      ]),
    };
    const flows = solve({ ...open, matrices: matrix });
    expect(byPair(flows)['AUS>KOR']).toBeGreaterThan(60);
    expect(flows.find(({ destination }) => destination === 'KOR')).toMatchObject({
      evidence: 'matrix',
      basis: 'estimated',
    });
  });

  test('of two equal buyers the nearer takes more', () => {
    const distanceKm = (_: string, destination: string) => (destination === 'KOR' ? 1000 : 9000);
    const flows = byPair(
      solve({
        supply: new Map([['AUS', 100]]),
        intake: new Map([
          ['KOR', 100],
          ['CHN', 100],
        ]),
        distanceKm,
      }),
    );
    expect(flows['AUS>KOR']).toBeGreaterThan(flows['AUS>CHN'] ?? 0);
  });

  test('small guesses are dropped and their tonnes stay in the leg', () => {
    const many = new Map(Array.from({ length: 60 }, (_, index) => [`X${index}`, index === 0 ? 1e6 : 1]));
    const flows = solve({
      supply: new Map([
        ['AUS', 5e5],
        ['CHL', 5e5 + 59],
      ]),
      intake: many,
    });
    expect(flows.length).toBeLessThan(110);
    expect(sumOf(flows)).toBeCloseTo(1e6 + 59, 3);
  });
});
