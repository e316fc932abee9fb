import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkNetwork } from '#engine/balance/linkNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { Link, PlaceTotal } from '#domain/link.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

const options = { commodity: 'own-data', referenceYear: 2024, unit: 't', positionOf: () => null };

function link(origin: string, destination: string, tonnes: number | null, changes: Partial<Link> = {}): Link {
  return {
    ...{ origin, destination, from: 'extraction', to: 'processing', tonnes, low: null, high: null },
    ...{ basis: 'reported', usd: null, sources: [] },
    ...changes,
  };
}

function total(country: string, stage: Stage, tonnes: number): PlaceTotal {
  return { country, stage, tonnes, capacity: null, position: null, sources: [] };
}

const tonnesAt = ({ places }: Network, id: string) => places.find((place) => place.id === id)?.tonnes;
const tonnesOf = ({ flows }: Network) => Object.fromEntries(flows.map(({ id, tonnes }) => [id, tonnes]));

describe('a network of links alone', () => {
  test('keeps every figure, and a place puts out what leaves it', () => {
    const network = linkNetwork([link('CHL', 'CHN', 30), link('CHL', 'KOR', 10)], [], options);
    expect(network.flows.map(({ tonnes, basis }) => [tonnes, basis])).toEqual([
      [30, 'reported'],
      [10, 'reported'],
    ]);
    expect(tonnesAt(network, 'own-data:CHL:extraction')).toBe(40);
    expect(tonnesAt(network, 'own-data:KOR:processing')).toBe(10);
  });

  test('adds up rows of one pair; a sum with an unknown part is unknown', () => {
    const rows = [
      link('CHL', 'CHN', 1),
      link('CHL', 'CHN', 2),
      link('PER', 'CHN', 1),
      link('PER', 'CHN', null),
    ];
    const network = linkNetwork(rows, [], options);
    expect(network.flows.map(({ tonnes }) => tonnes)).toEqual([3, null]);
    expect(tonnesAt(network, 'own-data:PER:extraction')).toBeNull();
  });

  test('is taken by the engine, whose levers move it', () => {
    const rows = [link('CHL', 'CHN', 30), link('AUS', 'CHN', 10), link('CHN', 'KOR', 40, downstream)];
    const network = linkNetwork(rows, [], options);
    const loss = {
      kind: 'supplier-loss',
      commodity: '*',
      country: 'CHL',
      stage: 'extraction',
      share: 0.5,
    } as const;
    const before = runScenario(network, { levers: [], horizon: 2030 });
    const after = runScenario(network, { levers: [loss], horizon: 2030 });
    for (const flow of before.flows) expect(flow.tonnes).toBeCloseTo(flow.baseline, 6);
    const chile = after.flows.find(({ id }) => id === 'own-data:CHL:extraction>CHN:processing');
    expect(chile?.tonnes).toBeLessThan(16);
  });
});

const downstream: Partial<Link> = { from: 'processing', to: 'manufacturing' };

describe('a network with stated totals', () => {
  test('is scaled to supply, and scaled reports become reconciled with their factor', () => {
    const rows = [link('CHL', 'CHN', 30), link('CHL', 'KOR', 10)];
    const network = linkNetwork(rows, [total('CHL', 'extraction', 80)], options);
    expect(network.flows.map(({ tonnes, basis, factor }) => [tonnes, basis, factor])).toEqual([
      [60, 'reconciled', 2],
      [20, 'reconciled', 2],
    ]);
  });

  test('meets supply and intake together where they sum to the same', () => {
    const rows = [link('CHL', 'CHN', 2), link('CHL', 'KOR', 1), link('AUS', 'CHN', 1), link('AUS', 'KOR', 3)];
    const totals = [
      ...[total('CHL', 'extraction', 40), total('AUS', 'extraction', 60)],
      ...[total('CHN', 'processing', 50), total('KOR', 'processing', 50)],
    ];
    const found = tonnesOf(linkNetwork(rows, totals, options));
    const at = (pair: string) => found[`own-data:${pair}:processing`] ?? 0;
    expect(at('CHL:extraction>CHN') + at('CHL:extraction>KOR')).toBeCloseTo(40, 4);
    expect(at('CHL:extraction>CHN') + at('AUS:extraction>CHN')).toBeCloseTo(50, 4);
    expect(Object.keys(found)).toHaveLength(4);
  });

  test('names what the two sides do not have in common', () => {
    const totals = [total('CHL', 'extraction', 10), total('CHN', 'processing', 7)];
    const network = linkNetwork([link('CHL', 'CHN', 5)], totals, options);
    const found = tonnesOf(network);
    expect(found['own-data:CHL:extraction>CHN:processing']).toBeCloseTo(7, 6);
    expect(found['own-data:CHL:extraction>stocks-and-losses:processing']).toBeCloseTo(3, 6);
    expect(network.flows.find(({ destination }) => destination === 'stocks-and-losses')?.evidence).toBe(
      'balance',
    );
  });

  test('never exceeds a total, and what leaves and arrives is all accounted for', () => {
    const country = fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD');
    const amount = fc.integer({ min: 0, max: 1000 });
    const rows = fc.array(fc.tuple(country, country, amount), { minLength: 1, maxLength: 12 });
    const stated = fc.dictionary(country, amount);
    fc.assert(
      fc.property(rows, stated, stated, (pairs, supply, intake) => {
        const links = pairs.map(([origin, destination, tonnes]) => link(origin, destination, tonnes));
        const totals = [
          ...Object.entries(supply).map(([where, tonnes]) => total(where, 'extraction', tonnes)),
          ...Object.entries(intake).map(([where, tonnes]) => total(where, 'processing', tonnes)),
        ];
        const { flows } = linkNetwork(links, totals, options);
        const largest = Math.max(
          1,
          ...Object.values(supply),
          ...Object.values(intake),
          ...pairs.map((p) => p[2]),
        );
        for (const [where, tonnes] of Object.entries(supply)) {
          const leaving = flows.filter(({ origin }) => origin === where);
          const sum = leaving.reduce((so_far, flow) => so_far + (flow.tonnes ?? 0), 0);
          if (leaving.length > 0) expect(Math.abs(sum - tonnes)).toBeLessThan(1e-6 * largest);
        }
        const isIntakeKnown = pairs.some(([, destination]) => destination in intake);
        if (!isIntakeKnown) return;
        for (const [where, tonnes] of Object.entries(intake)) {
          const arriving = flows.filter(({ destination }) => destination === where);
          const sum = arriving.reduce((so_far, flow) => so_far + (flow.tonnes ?? 0), 0);
          if (arriving.length > 0) expect(Math.abs(sum - tonnes)).toBeLessThan(1e-6 * largest);
        }
      }),
      { numRuns: 40 },
    );
  });
});
