import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import type { Use } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import { networkOf } from '../network.ts';
import { outcome, PLAIN, PLENTY } from './outcome.ts';

const half = (use: string): Use => ({ use, tonnes: tonnes(25), basis: 'estimated' });

/** Refinery R makes 50 from the ore of A; the maker U puts half of it into batteries. */
const chain = networkOf({
  flows: [
    ['AAA', 'extraction', 'RRR', 'processing', 50],
    ['RRR', 'processing', 'UUU', 'manufacturing', 50],
  ],
  places: { 'UUU:manufacturing': { uses: [half('batteries'), half('steel')] } },
});

describe('demand change', () => {
  const demand = (factor: number, use?: string): Lever => ({
    kind: 'demand-change',
    commodity: 'cobalt',
    countries: 'all',
    factor,
    ...(use === undefined ? {} : { use }),
  });

  test('twice the demand is met where capacity is twice the need', () => {
    expect(outcome(chain, [demand(2)], PLENTY).flows).toEqual({ 'AAA>RRR': 100, 'RRR>UUU': 100 });
  });

  test('with a fifth of spare capacity 60 of 100 arrive, and the mine and the refinery bind', () => {
    const { flows, unmet, result } = outcome(chain, [demand(2)], {
      ...PLAIN,
      spareExtraction: 0.2,
      spareProcessing: 0.5,
    });
    expect(flows).toEqual({ 'AAA>RRR': 60, 'RRR>UUU': 60 });
    expect(unmet).toEqual({ UUU: 40 });
    expect(result.binding.map(({ kind, placeId }) => [kind, placeId])).toEqual([
      ['supply', 'cobalt:AAA:extraction'],
    ]);
  });

  test('half the demand halves every flow', () => {
    expect(outcome(chain, [demand(0.5)]).flows).toEqual({ 'AAA>RRR': 25, 'RRR>UUU': 25 });
  });

  test('a factor on one use changes that use only: 25 x 2 + 25', () => {
    expect(outcome(chain, [demand(2, 'batteries')], PLENTY).flows['RRR>UUU']).toBe(75);
    expect(outcome(chain, [demand(2, 'magnets')]).result.remarks).toHaveLength(1);
  });
});

describe('battery chemistry mix', () => {
  test('when cobalt-free cells go from half to three quarters, battery cobalt halves: 12.5 + 25', () => {
    const mix: Lever = {
      kind: 'chemistry-mix',
      commodity: 'cobalt',
      countries: 'all',
      use: 'batteries',
      mix: [
        { chemistry: 'NMC811', kgPerKwh: 0.08, before: 0.5, after: 0.25 },
        { chemistry: 'LFP', kgPerKwh: 0, before: 0.5, after: 0.75 },
      ],
    };
    expect(outcome(chain, [mix]).flows['RRR>UUU']).toBe(37.5);
  });
});
