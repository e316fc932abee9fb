import { describe, expect, it } from 'vitest';
import { effectiveSuppliers } from '#engine/measure/effectiveSuppliers.ts';
import { governedHhi } from '#engine/measure/governedHhi.ts';
import { hhi } from '#engine/measure/hhi.ts';
import { shares } from '#engine/measure/shares.ts';
import { topShare } from '#engine/measure/topShare.ts';

const FOUR = [
  { country: 'AAA', value: 50 },
  { country: 'BBB', value: 30 },
  { country: 'CCC', value: 15 },
  { country: 'DDD', value: 5 },
];

describe('shares', () => {
  it('of 50, 30, 15 and 5 are 0.50, 0.30, 0.15 and 0.05, in that order', () => {
    expect(shares([...FOUR].reverse()).map(({ country, share }) => [country, share.low, share.high])).toEqual(
      [
        ['AAA', 0.5, 0.5],
        ['BBB', 0.3, 0.3],
        ['CCC', 0.15, 0.15],
        ['DDD', 0.05, 0.05],
      ],
    );
  });

  it('of a country with 60 beside a withheld 0 to 40 lie between 0.6 and 1', () => {
    const rows = [
      { country: 'AAA', value: 60 },
      { country: 'USA', value: null, high: 40 },
    ];
    expect(shares(rows)).toEqual([
      { country: 'AAA', share: { low: 0.6, high: 1 } },
      { country: 'USA', share: { low: 0, high: 0.4 } },
    ]);
  });

  it('leave a withheld country no more than a printed total leaves', () => {
    const rows = [
      { country: 'AAA', value: 60 },
      { country: 'USA', value: null },
    ];
    expect(shares(rows, 100)[1]).toEqual({ country: 'USA', share: { low: 0, high: 0.4 } });
  });

  it('are none when nothing is supplied', () => {
    expect(shares([{ country: 'AAA', value: 0 }])).toEqual([]);
  });
});

describe('topShare', () => {
  it('of the first three of 50, 30, 15, 5 is 0.95', () => {
    expect(topShare(FOUR, 3)).toEqual({ countries: ['AAA', 'BBB', 'CCC'], share: { low: 0.95, high: 0.95 } });
  });

  it('lets "other countries" lead only where they are one country', () => {
    const rows = [
      { country: 'AAA', value: 40 },
      { country: 'OTH', value: 60 },
    ];
    expect(topShare(rows, 1)).toEqual({ countries: ['AAA'], share: { low: 0.4, high: 0.6 } });
  });

  it('is anything when a withheld figure has no bound', () => {
    const rows = [
      { country: 'AAA', value: 40 },
      { country: 'USA', value: null },
    ];
    // The leader holds at least half: either AAA does, or the United States do.
    expect(topShare(rows, 1)?.share.high).toBe(1);
    expect(topShare(rows, 1)?.share.low).toBeLessThanOrEqual(0.5);
  });
});

describe('hhi', () => {
  // 0.25 + 0.09 + 0.0225 + 0.0025
  it('of 50, 30, 15 and 5 is 0.365, or 2.74 equal suppliers', () => {
    expect(hhi(FOUR)?.low).toBeCloseTo(0.365, 12);
    expect(effectiveSuppliers(FOUR)?.low).toBeCloseTo(1 / 0.365, 12);
  });

  // Named 0.8^2 = 0.64; "other countries" add 0 when they are many and 0.2^2 = 0.04 when they are one.
  it('of 80 and 20 by others is 0.64 to 0.68', () => {
    const range = hhi([
      { country: 'AAA', value: 80 },
      { country: 'OTH', value: 20 },
    ]);
    expect(range?.low).toBeCloseTo(0.64, 12);
    expect(range?.high).toBeCloseTo(0.68, 12);
  });

  // w = 60 equals the level (60^2 + w^2) / (60 + w), the minimum 1/2; at w = 0 there is one supplier, 1.
  it('of 60 and a withheld 0 to 100 is 0.5 to 1', () => {
    const range = hhi([
      { country: 'AAA', value: 60 },
      { country: 'USA', value: null, high: 100 },
    ]);
    expect(range?.low).toBeCloseTo(0.5, 12);
    expect(range?.high).toBe(1);
  });

  it('is not known when nothing is supplied', () => {
    expect(hhi([])).toBeNull();
    expect(hhi([{ country: 'AAA', value: 0 }])).toBeNull();
  });

  it('refuses a country twice, a negative figure and NaN, naming the country', () => {
    expect(() => hhi([...FOUR, { country: 'AAA', value: 1 }])).toThrow(/AAA twice/);
    expect(() => hhi([{ country: 'AAA', value: -1 }])).toThrow(/AAA.*found value -1/);
    expect(() => hhi([{ country: 'AAA', value: NaN }])).toThrow(/AAA/);
    expect(() => hhi([{ country: 'AAA', value: null, low: 2, high: 1 }])).toThrow(/low 2, high 1/);
    expect(() => hhi(FOUR, 0)).toThrow(/total above 0/);
  });
});

describe('governedHhi', () => {
  // 0.6^2 x 5 x 1.1 + 0.4^2 x 2 x 0.8 = 1.98 + 0.256
  it('weighs 60 % at W 5, t 1.1 and 40 % at W 2, t 0.8 to 2.236', () => {
    const rows = [
      { country: 'AAA', value: 60 },
      { country: 'BBB', value: 40 },
    ];
    const governance = new Map([
      ['AAA', 5],
      ['BBB', 2],
    ]);
    const trade = new Map([
      ['AAA', 1.1],
      ['BBB', 0.8],
    ]);
    expect(governedHhi(rows, { governance, trade })?.low).toBeCloseTo(2.236, 12);
  });

  it('gives a country without a mark the whole scale, not a guess', () => {
    const rows = [{ country: 'AAA', value: 1 }];
    expect(governedHhi(rows, { governance: new Map(), trade: new Map() })).toEqual({ low: 0, high: 10 });
  });

  it('refuses a mark outside the scale', () => {
    const terms = { governance: new Map([['AAA', 11]]), trade: new Map() };
    expect(() => governedHhi([{ country: 'AAA', value: 1 }], terms)).toThrow(
      /governance of AAA from 0 to 10/,
    );
  });
});
