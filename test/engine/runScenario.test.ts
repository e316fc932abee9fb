import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { networkOf } from './network.ts';

/** Mines A (40) and B (60); buyers U (40 from A, 10 from B) and V (50 from B). B has 10 to spare. */
const twoMines = networkOf({
  flows: [
    ['AAA', 'extraction', 'UUU', 'processing', 40],
    ['BBB', 'extraction', 'UUU', 'processing', 10],
    ['BBB', 'extraction', 'VVV', 'processing', 50],
  ],
});
const halfOfA: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'AAA',
  stage: 'extraction',
  share: 0.5,
};
const spareB: Lever = {
  kind: 'spare-capacity',
  commodity: 'cobalt',
  stage: 'extraction',
  countries: ['BBB'],
  share: 1 / 6,
};
const noSpareA: Lever = {
  kind: 'spare-capacity',
  commodity: 'cobalt',
  stage: 'extraction',
  countries: ['AAA'],
  share: 0,
};

describe('two mines, two buyers', () => {
  test('with adaptability 1 the loss of half of A is rationed to its own customers', () => {
    const result = runScenario(twoMines, { levers: [halfOfA, spareB, noSpareA] }, { adaptability: 1 });
    expect(result.flows.map((flow) => flow.tonnes)).toEqual(
      [20, 10, 50].map((t) => expect.closeTo(t, 9) as number),
    );
    expect(result.places.find((place) => place.id === 'cobalt:UUU:processing')?.unmet).toBeCloseTo(20, 9);
  });

  test('with adaptability 20 the spare 10 of B goes to U, and V keeps its 50', () => {
    const result = runScenario(twoMines, { levers: [halfOfA, spareB, noSpareA] }, { newRouteStrength: 0 });
    expect(result.flows.map((flow) => flow.tonnes)).toEqual(
      [20, 20, 50].map((t) => expect.closeTo(t, 6) as number),
    );
    expect(result.unmetShare).toBeCloseTo(0.1, 8);
    expect(result.solver.converged).toBe(true);
  });

  test('without levers nothing changes', () => {
    const result = runScenario(twoMines, { levers: [] });
    for (const flow of result.flows) expect(Math.abs(flow.tonnes - flow.baseline)).toBeLessThan(1e-12 * 100);
  });
});
