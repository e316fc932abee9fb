import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { byProductLevers, COUPLINGS } from '#engine/coupling/byProducts.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { networkOf } from '../network.ts';

const copper = networkOf({
  commodity: 'copper',
  flows: [
    ['COD', 'extraction', 'CHN', 'processing', 60],
    ['CHL', 'extraction', 'CHN', 'processing', 40],
  ],
});
const cobalt = networkOf({
  flows: [
    ['COD', 'extraction', 'CHN', 'processing', 8],
    ['MAR', 'extraction', 'CHN', 'processing', 2],
  ],
});
const plain = { spareExtraction: 0 };

function copperAfter(share: number) {
  const loss: Lever = {
    kind: 'supplier-loss',
    commodity: 'copper',
    country: 'COD',
    stage: 'extraction',
    share,
  };
  return runScenario(copper, { levers: [loss] }, plain);
}

describe('by-products', () => {
  test('half of the copper of DR Congo takes 45 % of its cobalt along: 8 becomes 4.4', () => {
    const levers = byProductLevers(copperAfter(0.5));
    expect(levers).toEqual([
      {
        kind: 'supplier-loss',
        commodity: 'cobalt',
        country: 'COD',
        stage: 'extraction',
        share: expect.closeTo(0.45, 6) as number,
      },
    ]);
    const { places } = runScenario(cobalt, { levers }, plain);
    expect(places.find(({ id }) => id === 'cobalt:COD:extraction')?.tonnes).toBeCloseTo(4.4, 5);
  });

  test('a host that does not fall takes nothing along, nor does one in a country that is not coupled', () => {
    expect(byProductLevers(copperAfter(0))).toEqual([]);
    const loss: Lever = {
      kind: 'supplier-loss',
      commodity: 'copper',
      country: 'CHL',
      stage: 'extraction',
      share: 1,
    };
    expect(byProductLevers(runScenario(copper, { levers: [loss] }, plain))).toEqual([]);
  });

  test('every coupling states its reason and a share', () => {
    for (const { reason, dependence } of COUPLINGS) {
      expect(reason.length).toBeGreaterThan(20);
      expect(dependence).toBeGreaterThan(0);
      expect(dependence).toBeLessThanOrEqual(1);
    }
  });
});
