import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { networkOf } from '../network.ts';
import { outcome, PLAIN } from './outcome.ts';

/** Mines A and B sell 30 each to U. */
const twoMines = networkOf({
  flows: [
    ['AAA', 'extraction', 'UUU', 'processing', 30],
    ['BBB', 'extraction', 'UUU', 'processing', 30],
  ],
});

/** Ore of A, 125, makes 100 of metal at R for the maker U: a yield of 0.8. */
const chain = networkOf({
  flows: [
    ['AAA', 'extraction', 'RRR', 'processing', 125],
    ['RRR', 'processing', 'UUU', 'manufacturing', 100],
  ],
  yields: { 'extraction>processing': 0.8 },
});

describe('loss of a supplier', () => {
  const loss = (share: number): Lever => ({
    kind: 'supplier-loss',
    commodity: 'cobalt',
    country: 'AAA',
    stage: 'extraction',
    share,
  });

  test('half of A is gone: 15 + 30 of 60, U is short of 15', () => {
    const { flows, unmet } = outcome(twoMines, [loss(0.5)]);
    expect(flows).toEqual({ 'AAA>UUU': 15, 'BBB>UUU': 30 });
    expect(unmet).toEqual({ UUU: 15 });
  });

  test('half of the ore is half of the metal', () => {
    const { flows, unmet } = outcome(chain, [loss(0.5)]);
    expect(flows).toEqual({ 'AAA>RRR': 62.5, 'RRR>UUU': 50 });
    expect(unmet).toEqual({ UUU: 50 });
  });

  test('a refinery that loses all takes nothing in', () => {
    const lever: Lever = {
      kind: 'supplier-loss',
      commodity: '*',
      country: 'RRR',
      stage: 'processing',
      share: 1,
    };
    const { flows, unmet } = outcome(chain, [lever]);
    expect(flows).toEqual({ 'AAA>RRR': 0, 'RRR>UUU': 0 });
    expect(unmet).toEqual({ UUU: 100 });
  });
});

describe('new capacity', () => {
  const mine = (country: string, more: Partial<Extract<Lever, { kind: 'new-capacity' }>> = {}): Lever => ({
    kind: 'new-capacity',
    commodity: 'cobalt',
    country,
    stage: 'extraction',
    tonnes: 30,
    startYear: 2027,
    probability: 1,
    ownerGroup: 'state',
    project: null,
    ...more,
  });

  test('A doubles: its 60 and the 30 of B share a demand of 60 as 40 and 20', () => {
    expect(outcome(twoMines, [mine('AAA')]).flows).toEqual({ 'AAA>UUU': 40, 'BBB>UUU': 20 });
  });

  test('a new country C with 30 takes a third', () => {
    expect(outcome(twoMines, [mine('CCC')]).flows).toEqual({ 'AAA>UUU': 20, 'BBB>UUU': 20, 'CCC>UUU': 20 });
  });

  test('capacity counts times its probability and the utilisation', () => {
    const lever = mine('CCC', { tonnes: 120, probability: 0.5 });
    expect(outcome(twoMines, [lever], { ...PLAIN, utilisation: 0.5 }).flows['CCC>UUU']).toBe(20);
  });

  test('a project that starts after the horizon, or whose owners are switched off, changes nothing and says so', () => {
    const late = outcome(twoMines, [mine('CCC', { startYear: 2031 })], PLAIN, { horizon: 2030 });
    expect(late.flows).toEqual({ 'AAA>UUU': 30, 'BBB>UUU': 30 });
    expect(late.result.remarks).toEqual([
      { lever: 0, reason: { code: 'starts-after', year: 2031, horizon: 2030 } },
    ]);
    const foreign = outcome(twoMines, [mine('CCC', { ownerGroup: 'chinese' })], PLAIN, {
      owners: ['western'],
    });
    expect(foreign.result.remarks).toEqual([{ lever: 0, reason: { code: 'owners-off', owners: 'chinese' } }]);
  });

  test('a new mine and a new refinery of one country trade with each other', () => {
    const refinery = mine('CCC', { stage: 'processing', tonnes: 50 });
    const { flows } = outcome(chain, [mine('CCC', { tonnes: 50 }), refinery]);
    expect(flows['CCC>CCC']).toBeGreaterThan(0);
    expect((flows['RRR>UUU'] ?? 0) + (flows['CCC>UUU'] ?? 0)).toBeCloseTo(100, 3);
  });

  test('a graphite anode plant has an effect although natural graphite is also used directly: the main form is meant', () => {
    const [ore] = chain.legs;
    if (!ore) throw new Error('Expected a leg');
    const direct = networkOf({ flows: [['AAA', 'extraction', 'DDD', 'processing', 40]] });
    const id = 'cobalt:DDD:processing~direct-use';
    const twoForms = {
      ...chain,
      legs: [...chain.legs, { ...ore, toForm: 'direct-use', yield: 1 }],
      places: [
        ...chain.places,
        ...direct.places.filter(({ country }) => country === 'DDD').map((place) => ({ ...place, id })),
      ],
      flows: [
        ...chain.flows,
        ...direct.flows.map((flow) => ({
          ...flow,
          id: `${flow.originId}>DDD:processing~direct-use`,
          destinationId: id,
        })),
      ],
    };
    const { flows, result } = outcome(twoForms, [mine('CCC', { stage: 'processing', tonnes: 50 })]);
    expect(result.remarks).toEqual([]);
    expect(flows['CCC>UUU']).toBeGreaterThan(0);
    expect(result.places.find(({ country }) => country === 'CCC')?.form).toBeNull();
    expect(flows['AAA>DDD']).toBeCloseTo(40, 3);
  });

  test('a plant at the end of the chain is a new buyer', () => {
    const { flows, unmet } = outcome(chain, [mine('VVV', { stage: 'manufacturing', tonnes: 25 })]);
    expect((flows['RRR>UUU'] ?? 0) + (flows['RRR>VVV'] ?? 0)).toBeCloseTo(100, 3);
    expect((unmet['UUU'] ?? 0) + (unmet['VVV'] ?? 0)).toBeCloseTo(25, 3);
  });
});

describe('spare capacity', () => {
  test('10 idle tonnes at B make up 10 of the 15 that A loses', () => {
    const loss: Lever = {
      kind: 'supplier-loss',
      commodity: 'cobalt',
      country: 'AAA',
      stage: 'extraction',
      share: 0.5,
    };
    const spare: Lever = {
      kind: 'spare-capacity',
      commodity: 'cobalt',
      stage: 'extraction',
      countries: ['BBB'],
      share: 1 / 3,
    };
    const { flows, unmet } = outcome(twoMines, [loss, spare]);
    expect(flows).toEqual({ 'AAA>UUU': 15, 'BBB>UUU': 40 });
    expect(unmet).toEqual({ UUU: 5 });
  });
});

describe('recycling and reuse', () => {
  const recycling = (rate: number, reuse?: number): Lever => ({
    kind: 'recycling',
    commodity: 'cobalt',
    countries: ['UUU'],
    rate,
    ...(reuse === undefined ? {} : { reuse }),
  });

  test('a quarter of 125 (in ore) comes back: with the ore it is 5/4 of what R needs, so each gives 4/5', () => {
    expect(outcome(chain, [recycling(0.25)]).flows).toEqual({
      'AAA>RRR': 100,
      'RRR>UUU': 100,
      'scrap>RRR': 25,
    });
  });

  test('scrap of today counts towards the rate', () => {
    const withScrap = networkOf({
      flows: [
        ['AAA', 'extraction', 'UUU', 'processing', 80],
        ['scrap', 'extraction', 'UUU', 'processing', 20],
        ['UUU', 'processing', 'UUU', 'manufacturing', 100],
      ],
    });
    const { flows } = outcome(withScrap, [recycling(0.2)]);
    expect(flows).toEqual({ 'AAA>UUU': 80, 'scrap>UUU': 20, 'UUU>UUU': 100 });
    const more = outcome(withScrap, [recycling(0.4)]).flows;
    expect(more['scrap>UUU']).toBeCloseTo(100 / 3, 3);
  });

  test('a fifth used again is a fifth less to make', () => {
    expect(outcome(chain, [recycling(0, 0.2)]).flows).toEqual({ 'AAA>RRR': 100, 'RRR>UUU': 80 });
  });
});

describe('stockpile', () => {
  const months: Lever = { kind: 'stockpile', commodity: 'cobalt', countries: ['UUU'], months: 6 };

  test('six months of 60 halve the shortage when both mines stop', () => {
    const stop = ['AAA', 'BBB'].map((country): Lever => ({
      kind: 'supplier-loss',
      commodity: '*',
      country,
      stage: 'extraction',
      share: 1,
    }));
    const { flows, unmet } = outcome(twoMines, [...stop, months]);
    expect(flows).toEqual({ 'AAA>UUU': 0, 'BBB>UUU': 0, 'stocks-and-losses>UUU': 30 });
    expect(unmet).toEqual({ UUU: 30 });
  });

  test('released without a shortage, it takes the place of purchases', () => {
    expect(outcome(twoMines, [months]).flows).toEqual({
      'AAA>UUU': 20,
      'BBB>UUU': 20,
      'stocks-and-losses>UUU': 20,
    });
  });
});
