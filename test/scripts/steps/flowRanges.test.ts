import { describe, expect, test } from 'vitest';
import type { BalancedFlow, BalancedLeg } from '#scripts/steps/balanceLeg.ts';
import { withRanges } from '#scripts/steps/flowRanges.ts';
import { realTables } from '../checks/tablesWith.ts';

const [leg] = realTables().legs;
const flow = (change: Partial<BalancedFlow>): BalancedFlow => ({
  ...{ origin: 'CHL', destination: 'CHN', tonnes: 100, low: null, high: null, basis: 'estimated' },
  ...{
    evidence: 'gravity',
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: ['A'],
    ...change,
  },
});
const ranged = (error: number | null, ...flows: BalancedFlow[]) => {
  if (leg === undefined) throw new Error('Expected a leg, found none');
  const balanced: BalancedLeg = { leg, flows, cells: [], sweeps: 1, gap: 0 };
  return withRanges(balanced, error).map(({ low, high }) => [low, high]);
};
const report = flow({ basis: 'reconciled', evidence: 'report', low: 74, high: 130, reportedTonnes: 100 });

describe('ranges of flows', () => {
  test('a report keeps its own', () => {
    expect(ranged(0.3, report)).toEqual([[74, 130]]);
  });

  test('a guess lies within the hold-out error of its leg', () => {
    expect(ranged(0.3, flow({}))).toEqual([[70, 130]]);
  });

  test('a leg without a measured error takes that of trade whose totals alone are known', () => {
    expect(ranged(null, flow({}))).toEqual([[expect.closeTo(55, 9), expect.closeTo(145, 9)]]);
  });

  test('home use may grow and shrink by what the exports could', () => {
    const home = flow({ destination: 'CHL', evidence: 'residual', tonnes: 40 });
    expect(ranged(0.3, report, home)[1]).toEqual([10, 66]);
  });

  test('what closes a balance has none', () => {
    expect(ranged(0.3, flow({ origin: 'scrap', evidence: 'balance' }))).toEqual([[null, null]]);
  });
});
