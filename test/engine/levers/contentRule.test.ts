import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { networkOf } from '../network.ts';
import { outcome, PLAIN } from './outcome.ts';

function rule(threshold: number, mode: 'or' | 'and', region = ['MMM', 'RRR', 'UUU']): Lever {
  return { kind: 'content-rule', commodity: 'cobalt', region, threshold, mode };
}

/** Refinery R of the region sells 20 to the maker U, refinery C from outside sells 80. */
const twoRefineries = networkOf({
  flows: [
    ['NNN', 'extraction', 'RRR', 'processing', 20],
    ['NNN', 'extraction', 'CCC', 'processing', 80],
    ['RRR', 'processing', 'UUU', 'manufacturing', 20],
    ['CCC', 'processing', 'UUU', 'manufacturing', 80],
  ],
});

/** Ore from the region's mine M, 10, and from N outside, 90, is refined at R and made up at U in the region. */
const oneRefinery = networkOf({
  flows: [
    ['MMM', 'extraction', 'RRR', 'processing', 10],
    ['NNN', 'extraction', 'RRR', 'processing', 90],
    ['RRR', 'processing', 'UUU', 'manufacturing', 100],
  ],
});

describe('content rule', () => {
  test('at 50 %, U may take 50 from outside; R doubles to its 40; 10 are missing', () => {
    const spare = { ...PLAIN, spareExtraction: 1, spareProcessing: 1 };
    const { flows, unmet, result } = outcome(twoRefineries, [rule(0.5, 'or')], spare);
    expect(flows).toMatchObject({ 'RRR>UUU': 40, 'CCC>UUU': 50 });
    expect(unmet).toEqual({ UUU: 10 });
    expect(
      result.binding.some(
        ({ kind, placeId }) => kind === 'content-rule' && placeId === 'cobalt:UUU:manufacturing',
      ),
    ).toBe(true);
  });

  test('a threshold that today’s trade keeps changes nothing', () => {
    expect(outcome(twoRefineries, [rule(0.2, 'or')]).flows).toEqual(outcome(twoRefineries, []).flows);
  });

  test('mode "or" is content with ore from outside that is refined in the region', () => {
    expect(outcome(oneRefinery, [rule(0.6, 'or')]).unmet).toEqual({});
  });

  test('mode "and" counts the regional ore only: 10 of it and 40 from outside', () => {
    const { flows, unmet } = outcome(oneRefinery, [rule(0.6, 'and')]);
    expect(flows).toEqual({ 'MMM>RRR': 10, 'NNN>RRR': 40, 'RRR>UUU': 50 });
    expect(unmet).toEqual({ UUU: 50 });
  });

  test('mode "or" accepts regional ore that was refined outside', () => {
    const abroad = networkOf({
      flows: [
        ['MMM', 'extraction', 'CCC', 'processing', 50],
        ['NNN', 'extraction', 'CCC', 'processing', 50],
        ['CCC', 'processing', 'UUU', 'manufacturing', 50],
        ['CCC', 'processing', 'VVV', 'manufacturing', 50],
      ],
    });
    const or = outcome(abroad, [rule(1, 'or')]);
    expect(or.flows['CCC>UUU']).toBeGreaterThan(45);
    expect(or.flows['CCC>UUU']).toBeLessThanOrEqual(50);
    expect(outcome(abroad, [rule(1, 'and')]).unmet).toEqual({ UUU: 50 });
  });

  test('two streams of one plant never pass its capacity', () => {
    const { result } = outcome(oneRefinery, [rule(0.6, 'and'), demandTwice], {
      ...PLAIN,
      spareExtraction: 1,
    });
    const plant = result.places.find(({ id }) => id === 'cobalt:RRR:processing');
    expect(plant?.tonnes).toBeLessThanOrEqual(100 * (1 + 1e-9));
  });

  test('pairs of the region that did not trade begin to', () => {
    const apart = networkOf({
      flows: [
        ['NNN', 'extraction', 'RRR', 'processing', 50],
        ['NNN', 'extraction', 'CCC', 'processing', 100],
        ['RRR', 'processing', 'VVV', 'manufacturing', 50],
        ['CCC', 'processing', 'VVV', 'manufacturing', 50],
        ['CCC', 'processing', 'UUU', 'manufacturing', 50],
      ],
    });
    expect(outcome(apart, [rule(0.5, 'or')]).unmet).toEqual({ UUU: 25 });
    const open = outcome(apart, [rule(0.5, 'or')], { ...PLAIN, newRouteStrength: 0.1 });
    expect(open.flows['RRR>UUU']).toBeGreaterThan(10);
    expect(open.unmet['UUU'] ?? 0).toBeLessThan(15);
  });

  test('the shortage grows with the threshold', () => {
    const short = [0, 0.25, 0.5, 0.75, 1].map(
      (threshold) => outcome(twoRefineries, [rule(threshold, 'or')]).unmet['UUU'] ?? 0,
    );
    expect(short).toEqual([0, 5, 30, 55, 80]);
  });
});

const demandTwice: Lever = { kind: 'demand-change', commodity: 'cobalt', countries: 'all', factor: 2 };
