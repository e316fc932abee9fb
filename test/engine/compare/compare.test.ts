import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowChanges } from '#engine/compare/flowChanges.ts';
import { similarity } from '#engine/compare/similarity.ts';
import { arbitraryNetwork } from '../arbitraryNetwork.ts';
import { smallNetwork, type Link } from '../smallNetwork.ts';

function flows(...amounts: readonly (readonly [origin: string, tonnes: number | null])[]) {
  return smallNetwork(
    amounts.map(([origin, tonnes]): Link => [origin, 'extraction', 'CHN', 'processing', tonnes]),
  ).flows;
}

describe('similarity', () => {
  // Shares 0.5, 0.5 against 0.75, 0.25: min 0.5 + 0.25.
  it('of halves and three quarters to one is 0.75, at any size', () => {
    const before = flows(['COD', 50], ['AUS', 50]);
    expect(similarity(before, flows(['COD', 75], ['AUS', 25]))).toBe(0.75);
    expect(similarity(before, flows(['COD', 750], ['AUS', 250]))).toBe(0.75);
  });

  it('is 1 for the same map, 0 for maps with no route in common, unknown for an empty one', () => {
    const before = flows(['COD', 50], ['AUS', 50]);
    expect(similarity(before, before)).toBe(1);
    expect(similarity(before, flows(['PHL', 3]))).toBe(0);
    expect(similarity(before, [])).toBeNull();
    expect(similarity(before, flows(['PHL', null]))).toBeNull();
  });

  it('is symmetric and lies between 0 and 1', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, (a, b) => {
        const there = similarity(a.flows, b.flows);
        expect(there).toEqual(similarity(b.flows, a.flows));
        if (there === null) return;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});

describe('flowChanges', () => {
  it('names each route grown, shrunk, opened, closed, the same or unknown, largest move first', () => {
    const before = flows(['COD', 100], ['AUS', 50], ['PHL', 10], ['CUB', 5], ['USA', null]);
    const after = flows(['COD', 60], ['AUS', 70], ['IDN', 30], ['CUB', 5], ['USA', 2]);
    expect(
      flowChanges(before, after).map(({ flow, kind, difference }) => [flow.origin, kind, difference]),
    ).toEqual([
      ['COD', 'shrunk', -40],
      ['IDN', 'opened', 30],
      ['AUS', 'grown', 20],
      ['PHL', 'closed', -10],
      ['CUB', 'same', 0],
      ['USA', 'unknown', null],
    ]);
  });

  it('adds up to the change of the world', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, (a, b) => {
        const total = (network: typeof a) =>
          network.flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
        const moved = flowChanges(a.flows, b.flows).reduce(
          (sum, { difference }) => sum + (difference ?? 0),
          0,
        );
        expect(moved).toBeCloseTo(total(b) - total(a), 6);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
