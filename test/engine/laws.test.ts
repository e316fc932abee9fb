import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import { ALLOCATE_OPTIONS } from '#engine/allocate/allocate.ts';
import { runPrepared, runScenario } from '#engine/scenario/runScenario.ts';
import { prepareModel } from '#engine/model/prepareModel.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import { arbitraryCase, arbitraryChain, RUNS } from './arbitraryScenario.ts';
import { leastShortage } from './leastShortage.ts';
import { solveCase, worstBreach } from './solveCase.ts';
import { countryCode, syntheticNetwork } from './syntheticNetwork.ts';

const WORLD = 1e5;

/** Levers along a slider from 0 to 1, on the largest mining country. */
const SLIDERS: Record<string, (at: number, country: string) => Lever> = {
  'a loss': (share, country) => ({
    kind: 'supplier-loss',
    commodity: '*',
    country,
    stage: 'extraction',
    share,
  }),
  'a tariff': (rate, country) => ({
    kind: 'tariff',
    commodity: '*',
    stage: 'extraction',
    importers: ['AAB', 'AAC', 'AAD', 'AAE'],
    exporters: [country],
    rate,
  }),
  'a quota': (at, country) => ({
    kind: 'export-restriction',
    commodity: '*',
    country,
    stage: 'extraction',
    target: 'all',
    measure: { type: 'quota', tonnes: (1 - at) * WORLD },
  }),
  'demand growth': (at) => ({ kind: 'demand-change', commodity: '*', countries: 'all', factor: 1 + at }),
  'a content rule': (threshold) => ({
    kind: 'content-rule',
    commodity: '*',
    region: ['AAA', 'AAB', 'AAC', 'AAD'],
    threshold,
    mode: 'and',
  }),
  recycling: (rate) => ({ kind: 'recycling', commodity: '*', countries: ['AAA', 'AAB', 'AAC'], rate }),
};

function tonnesById({ flows }: ScenarioResult): Map<string, number> {
  return new Map(flows.map((flow) => [flow.id, flow.tonnes]));
}

function largestDifference(a: ScenarioResult, b: ScenarioResult, scale = 1): number {
  const left = tonnesById(a);
  const right = tonnesById(b);
  const ids = new Set([...left.keys(), ...right.keys()]);
  return (
    Math.max(...[...ids].map((id) => Math.abs((left.get(id) ?? 0) - (right.get(id) ?? 0) / scale))) / WORLD
  );
}

describe('laws of the solver, over 500 random networks each', () => {
  test('without levers every flow is today’s to 1e-12 of the world', () => {
    fc.assert(
      fc.property(arbitraryChain, (network) => {
        const { flows, unmetShare } = runScenario(network, { levers: [] });
        for (const flow of flows) expect(Math.abs(flow.tonnes - flow.baseline) / WORLD).toBeLessThan(1e-12);
        expect(flows).toHaveLength(network.flows.filter((flow) => (flow.tonnes ?? 0) > 0).length);
        expect(unmetShare).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test('mass is conserved, no limit is passed and no flow is negative, to 1e-12 of the world', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const { compiled, flows } = solveCase(network, levers);
        expect(worstBreach(compiled.problem, flows)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test('that holds too when the iteration is cut off after two rounds', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const { compiled, flows } = solveCase(network, levers, {}, { ...ALLOCATE_OPTIONS, maxRounds: 2 });
        expect(worstBreach(compiled.problem, flows)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test('the certificate proves every answer optimal to 1e-8 of demand', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.constantFrom(1, 5, 20, 100), ({ network, levers }, adaptability) => {
        const { certificate, allocation } = solveCase(network, levers, { adaptability });
        expect(allocation.converged).toBe(true);
        expect(certificate.gap).toBeLessThan(1e-8);
      }),
      RUNS,
    );
  });

  test('the shortage is never below the least one that HiGHS finds', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const { compiled, certificate } = solveCase(network, levers);
        const least = leastShortage(highs, compiled.problem) / compiled.problem.world;
        expect(certificate.unmet).toBeGreaterThan(least - 1e-8);
      }),
      RUNS,
    );
  });

  test('the shortage does not grow with adaptability', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        let before = Infinity;
        for (const adaptability of [1, 5, 20, 100]) {
          const { certificate } = solveCase(network, levers, { adaptability });
          expect(certificate.unmet).toBeLessThan(before + 1e-8);
          before = certificate.unmet;
        }
      }),
      RUNS,
    );
  });

  test('the shortage does not grow with idle capacity at a mine', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: 0, max: 9 }), ({ network, levers }, mine) => {
        const spare = (share: number): Lever[] => [
          ...levers.filter(({ kind }) => kind !== 'spare-capacity'),
          {
            kind: 'spare-capacity',
            commodity: '*',
            stage: 'extraction',
            countries: [countryCode(mine)],
            share,
          },
        ];
        const little = solveCase(network, spare(0.05)).certificate.unmet;
        expect(solveCase(network, spare(0.5)).certificate.unmet).toBeLessThan(little + 1e-8);
      }),
      RUNS,
    );
  });

  test('a world a thousand times larger has flows a thousand times larger', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const scalable = levers.map((lever) => scaleLever(lever, 1000));
        const large = runScenario(scaleNetwork(network, 1000), { levers: scalable });
        expect(largestDifference(runScenario(network, { levers }), large, 1000)).toBeLessThan(1e-7);
      }),
      RUNS,
    );
  });

  test('the order of places, flows and levers does not matter', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const turned: Network = {
          ...network,
          places: network.places.toReversed(),
          flows: network.flows.toReversed(),
        };
        const result = runScenario(turned, { levers: levers.toReversed() });
        expect(largestDifference(runScenario(network, { levers }), result)).toBeLessThan(1e-7);
      }),
      RUNS,
    );
  });

  test('a warm start gives the answer of a cold one', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, ({ network, levers }, { levers: others }) => {
        const model = prepareModel(network);
        const { warm } = runPrepared(model, { levers: others });
        expect(
          largestDifference(runPrepared(model, { levers }), runPrepared(model, { levers }, warm)),
        ).toBeLessThan(1e-7);
      }),
      RUNS,
    );
  });

  test('plain alternation without acceleration gives the same flows', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryCase, ({ network, levers }) => {
        const fast = solveCase(network, levers);
        const plain = solveCase(
          network,
          levers,
          {},
          { tolerance: 1e-10, maxRounds: 20_000, accelerate: false },
        );
        if (!plain.allocation.converged) return; // scarcity to the tonne: alternation alone crawls
        compared++;
        fast.flows.forEach((flow, cell) => {
          expect(Math.abs(flow - plain.flows[cell]!) / WORLD).toBeLessThan(1e-5);
        });
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(0.9 * RUNS.numRuns);
  });

  test.each(Object.entries(SLIDERS))(
    'one step in a hundred of %s moves less than a twentieth of the world',
    (_, leverAt) => {
      for (const seed of [5, 6, 7, 8, 9]) {
        const network = syntheticNetwork({ mines: 20, refineries: 15, makers: 30, density: 0.25, seed });
        const model = prepareModel(network);
        const country = largestMine(network);
        let before = runPrepared(model, { levers: [leverAt(0, country)] });
        for (let percent = 1; percent <= 100; percent++) {
          const after = runPrepared(model, { levers: [leverAt(percent / 100, country)] });
          const left = tonnesById(before);
          const moved = after.flows.reduce(
            (sum, flow) => sum + Math.abs(flow.tonnes - (left.get(flow.id) ?? 0)),
            0,
          );
          expect(moved / WORLD).toBeLessThan(0.05);
          before = after;
        }
      }
    },
  );
});

function largestMine({ places }: Network): string {
  const mines = places.filter(({ stage, country }) => stage === 'extraction' && country !== null);
  return mines.reduce((a, b) => ((a.tonnes ?? 0) >= (b.tonnes ?? 0) ? a : b)).country ?? '';
}

function scaleNetwork(network: Network, factor: number): Network {
  const times = (value: number | null) => (value === null ? null : tonnes(value * factor));
  return {
    ...network,
    places: network.places.map((place) => ({ ...place, tonnes: times(place.tonnes) })),
    flows: network.flows.map((flow) => ({ ...flow, tonnes: times(flow.tonnes) })),
  };
}

function scaleLever(lever: Lever, factor: number): Lever {
  if (lever.kind === 'new-capacity') return { ...lever, tonnes: lever.tonnes * factor };
  if (lever.kind === 'export-restriction' && lever.measure.type === 'quota') {
    return { ...lever, measure: { type: 'quota', tonnes: lever.measure.tonnes * factor } };
  }
  return lever;
}
