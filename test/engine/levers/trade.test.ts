import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { networkOf } from '../network.ts';
import { outcome, PLENTY } from './outcome.ts';

/** Mine A sells 20 at home and 40 to U; mine B sells 40 to U. */
const twoMines = networkOf({
  flows: [
    ['AAA', 'extraction', 'AAA', 'processing', 20],
    ['AAA', 'extraction', 'UUU', 'processing', 40],
    ['BBB', 'extraction', 'UUU', 'processing', 40],
  ],
});

function restrict(
  measure: Extract<Lever, { kind: 'export-restriction' }>['measure'],
  target: 'all' | string[] = 'all',
): Lever {
  return {
    kind: 'export-restriction',
    commodity: 'cobalt',
    country: 'AAA',
    stage: 'extraction',
    target,
    measure,
  };
}

/** A duty at which, with elasticity 4, a route is half as attractive: (1 + r)^-4 = 1/2. */
const HALVING = 2 ** 0.25 - 1;

describe('export restrictions', () => {
  test('a ban stops what leaves and leaves home use alone: U is short of the 40 it bought from A', () => {
    const { flows, unmet } = outcome(twoMines, [restrict({ type: 'ban' })]);
    expect(flows).toEqual({ 'AAA>AAA': 20, 'AAA>UUU': 0, 'BBB>UUU': 40 });
    expect(unmet).toEqual({ UUU: 40 });
  });

  test('a quota of 10 lets 10 of the 40 leave', () => {
    const { flows, unmet, result } = outcome(twoMines, [restrict({ type: 'quota', tonnes: 10 })]);
    expect(flows).toEqual({ 'AAA>AAA': 20, 'AAA>UUU': 10, 'BBB>UUU': 40 });
    expect(unmet).toEqual({ UUU: 30 });
    expect(result.binding.find(({ kind }) => kind === 'export-limit')).toMatchObject({
      placeId: 'cobalt:AAA:extraction',
      limit: 10,
    });
  });

  test('a quota above today’s exports changes nothing', () => {
    expect(outcome(twoMines, [restrict({ type: 'quota', tonnes: 50 })]).flows).toEqual(
      outcome(twoMines, []).flows,
    );
  });

  test('a tax that halves the appeal of A moves U from 40 + 40 to 26.7 + 53.3 where B has the capacity', () => {
    const { flows, unmet } = outcome(twoMines, [restrict({ type: 'tax', rate: HALVING })], PLENTY);
    expect(flows).toEqual({ 'AAA>AAA': 20, 'AAA>UUU': 26.6667, 'BBB>UUU': 53.3333 });
    expect(unmet).toEqual({});
  });

  test('a ban on one buyer leaves the others, who may take more', () => {
    const three = networkOf({
      flows: [
        ['AAA', 'extraction', 'UUU', 'processing', 30],
        ['AAA', 'extraction', 'VVV', 'processing', 30],
        ['BBB', 'extraction', 'UUU', 'processing', 30],
        ['BBB', 'extraction', 'VVV', 'processing', 30],
      ],
    });
    // U bids its most, G = 20; B's factor b then solves 10 b^2 + 10 b = 1, and B sells 600 b to U.
    const b = (Math.sqrt(140) - 10) / 20;
    const { flows } = outcome(three, [restrict({ type: 'ban' }, ['UUU'])]);
    expect(flows['AAA>UUU']).toBe(0);
    expect(flows['AAA>VVV']).toBeCloseTo(600 * b, 3);
    expect(flows['BBB>UUU']).toBeCloseTo(600 * b, 3);
    expect(flows['BBB>VVV']).toBeCloseTo(60 - 600 * b, 3);
  });

  test('two quotas with other targets both hold', () => {
    const { result } = outcome(twoMines, [
      restrict({ type: 'quota', tonnes: 30 }),
      restrict({ type: 'quota', tonnes: 5 }, ['UUU', 'VVV']),
    ]);
    expect(result.flows.find(({ destination }) => destination === 'UUU')?.tonnes).toBeLessThanOrEqual(5);
  });

  test('a ban on a pair that does not trade yet says that it keeps new trade back only', () => {
    const separate = networkOf({
      flows: [
        ['AAA', 'extraction', 'AAA', 'processing', 60],
        ['BBB', 'extraction', 'UUU', 'processing', 40],
      ],
    });
    const parameters = { ...PLENTY, newRouteStrength: 0.1 };
    const { result } = outcome(separate, [restrict({ type: 'ban' }, ['UUU'])], parameters);
    expect(result.remarks).toEqual([
      {
        lever: 0,
        reason: { code: 'no-exports-today', country: 'AAA', stage: 'extraction' },
      },
    ]);
  });

  test('a country without exports is remarked, not passed over in silence', () => {
    const lever: Lever = { ...restrict({ type: 'ban' }), country: 'CCC' } as Lever;
    expect(outcome(twoMines, [lever]).result.remarks).toEqual([
      { lever: 0, reason: { code: 'no-exports', country: 'CCC', stage: 'extraction' } },
    ]);
  });
});

describe('tariff', () => {
  const tariff: Lever = {
    kind: 'tariff',
    commodity: 'cobalt',
    stage: 'extraction',
    importers: ['UUU'],
    exporters: ['AAA'],
    rate: HALVING,
  };

  test('a duty of U on A does to their trade what a tax of A would do', () => {
    expect(outcome(twoMines, [tariff], PLENTY).flows).toEqual({
      'AAA>AAA': 20,
      'AAA>UUU': 26.6667,
      'BBB>UUU': 53.3333,
    });
  });

  test('home trade bears no duty', () => {
    const lever: Lever = { ...tariff, importers: ['AAA'], exporters: 'all' };
    expect(outcome(twoMines, [lever], PLENTY).flows).toEqual({ 'AAA>AAA': 20, 'AAA>UUU': 40, 'BBB>UUU': 40 });
  });

  test('the higher the duty, the smaller the trade', () => {
    const trades = [0, 0.1, 0.5, 1, 3].map(
      (rate) => outcome(twoMines, [{ ...tariff, rate }], PLENTY).flows['AAA>UUU'],
    );
    expect(trades).toEqual(trades.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  });
});
