import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import { hhi } from '#engine/measure/hhi.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { drawWorlds } from '#engine/worlds/drawWorlds.ts';
import { bandOf, plausibleBands, type Band } from '#engine/worlds/plausibleBands.ts';
import { seededRandom } from '#engine/worlds/seededRandom.ts';
import { arbitraryNetwork } from '../arbitraryNetwork.ts';
import { turnover } from '../balance.ts';
import { smallNetwork } from '../smallNetwork.ts';

/** Two mines, two plants; all totals fixed: one number, the flow from A to X, decides everything. */
const SQUARE = smallNetwork([
  ['AAA', 'extraction', 'XXX', 'processing', 50, 20, 80],
  ['AAA', 'extraction', 'YYY', 'processing', 50, 0, 100],
  ['BBB', 'extraction', 'XXX', 'processing', 50, 0, 100],
  ['BBB', 'extraction', 'YYY', 'processing', 50, 0, 100],
]);

function withSlack(network: Network, share: number): Network {
  const places = network.places.map((place) => ({
    ...place,
    low: place.tonnes === null ? null : ((place.tonnes * (1 - share)) as typeof place.tonnes),
    high: place.tonnes === null ? null : ((place.tonnes * (1 + share)) as typeof place.tonnes),
  }));
  return { ...network, places };
}

function isWithin({ p10, p90 }: Band, value: number | null): boolean {
  return value !== null && value >= p10 && value <= p90;
}

describe('drawWorlds', () => {
  it('keeps every flow and total in its range and every balance within 1e-9', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.integer(),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (base, seed, share) => {
          const network = withSlack(base, share);
          for (const world of drawWorlds(network, { seed, draws: 3 })) {
            world.flows.forEach((flow, index) => {
              const { low, high } = network.flows[index] ?? flow;
              const hair = 1e-9 * (1 + (high ?? 0));
              expect(flow.tonnes).toBeGreaterThanOrEqual((low ?? 0) - hair);
              expect(flow.tonnes).toBeLessThanOrEqual((high ?? 0) + hair);
            });
            world.places.forEach((place, index) => {
              const { out, into } = turnover(world, place.id);
              const before = network.places[index];
              const hair = 1e-9 * (1 + (before?.tonnes ?? 0));
              expect(Math.abs((place.tonnes ?? NaN) - (out || into))).toBeLessThanOrEqual(hair);
              if (place.stage === 'processing') expect(Math.abs(out - into)).toBeLessThanOrEqual(hair);
              expect(place.tonnes).toBeGreaterThanOrEqual((before?.low ?? 0) - hair);
              expect(place.tonnes).toBeLessThanOrEqual((before?.high ?? 0) + hair);
            });
          }
        },
      ),
      { seed: 20261125, numRuns: 300 },
    );
  }, 60_000);

  it('gives the same worlds for the same seed and others for another', () => {
    const flows = (seed: number) =>
      [...drawWorlds(SQUARE, { seed, draws: 2 })].map((world) => world.flows[0]?.tonnes);
    expect(flows(1)).toEqual(flows(1));
    expect(flows(1)).not.toEqual(flows(2));
  });

  it('moves nothing that has no room: fixed totals on a single route', () => {
    const network = smallNetwork([['COD', 'extraction', 'CHN', 'processing', 10, 0, 20]]);
    const [world] = drawWorlds(network, { seed: 1, draws: 1 });
    expect(world?.flows[0]?.tonnes).toBe(10);
  });

  it('lets totals vary where a commodity has no flows', () => {
    const network = smallNetwork([['COD', 'extraction', 'CHN', 'processing', 10]], { slack: 0.5 });
    const places = network.places.filter((place) => place.stage === 'processing');
    const totals = [...drawWorlds({ ...network, flows: [], legs: [], places }, { seed: 7, draws: 50 })].map(
      (world) => world.places[0]?.tonnes ?? NaN,
    );
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...totals)).toBeLessThanOrEqual(15);
    expect(new Set(totals).size).toBeGreaterThan(40);
  });

  // With x the flow A to X: density tri(x)^1 on [20, 80] times (1 - |x - 50| / 50)^3 for the other three.
  it('follows the density it states', () => {
    const drawn = [...drawWorlds(SQUARE, { seed: 11, draws: 4000 })].map(
      (world) => world.flows[0]?.tonnes ?? NaN,
    );
    const density = (x: number) => Math.max(0, 1 - Math.abs(x - 50) / 30) * (1 - Math.abs(x - 50) / 50) ** 3;
    const grid = Array.from({ length: 6001 }, (_, step) => 20 + step / 100);
    const whole = grid.reduce((sum, x) => sum + density(x), 0);
    const upTo = (limit: number) => grid.reduce((sum, x) => (x <= limit ? sum + density(x) : sum), 0) / whole;
    for (const limit of [35, 42, 50, 58, 65]) {
      const share = drawn.filter((x) => x <= limit).length / drawn.length;
      // Four standard errors of 4000 nearly independent draws.
      expect(Math.abs(share - upTo(limit))).toBeLessThan(0.035);
    }
  });

  it('refuses a flow that is not known and a number of draws that is none', () => {
    const open = smallNetwork([['USA', 'extraction', 'CHN', 'processing', null]]);
    expect(() => [...drawWorlds(open, { seed: 1, draws: 1 })]).toThrow(
      /USA:extraction>CHN:processing: expected tonnes/,
    );
    expect(() => [...drawWorlds(SQUARE, { seed: 1, draws: 0 })]).toThrow(/draws above 0, found 0/);
  });
});

describe('plausibleBands', () => {
  it('holds the hidden truth in 8 of 10 flows, and its concentration as often', () => {
    let counted = 0;
    let inside = 0;
    let networks = 0;
    let measured = 0;
    const concentration = (world: Network) => hhi(stageRows(world, 'extraction'))?.low ?? null;
    fc.sample(arbitraryNetwork, { seed: 20261125, numRuns: 120 }).forEach((base, round) => {
      const network = withSlack(base, 0.2);
      // The truth is one of the worlds that fit what is published, drawn apart from the bands.
      const [truth] = drawWorlds(network, { seed: round, draws: 1 });
      if (truth === undefined) throw new Error('Expected a world');
      const measures = new Map([['hhi', concentration]]);
      const bands = plausibleBands(network, measures, { seed: 1000 + round, draws: 100 });
      for (const flow of truth.flows) {
        const band = bands.flows.get(flow.id);
        // A flow that cannot move is in its band for no merit.
        if (band === undefined || band.p90 - band.p10 < 1e-6) continue;
        counted++;
        if (isWithin(band, flow.tonnes)) inside++;
      }
      const band = bands.measures.get('hhi');
      if (!band || band.p90 - band.p10 < 1e-9) return;
      networks++;
      if (isWithin(band, concentration(truth))) measured++;
    });
    expect(counted).toBeGreaterThan(1000);
    expect(inside / counted).toBeGreaterThan(0.75);
    expect(inside / counted).toBeLessThan(0.85);
    // About 80 networks: three standard errors of 0.8 are 0.13.
    expect(networks).toBeGreaterThan(60);
    expect(measured / networks).toBeGreaterThan(0.67);
    expect(measured / networks).toBeLessThan(0.93);
  }, 60_000);

  it('has ordered bands that hold the published figure of a symmetric range', () => {
    const band = plausibleBands(SQUARE, new Map()).flows.get('testium:AAA:extraction>XXX:processing');
    expect(band?.p10).toBeLessThan(50);
    expect(band?.p90).toBeGreaterThan(50);
    expect(band?.p50).toBeGreaterThan(band?.p10 ?? NaN);
  });

  it('tells how far it is and can be broken off', () => {
    const seen: number[] = [];
    const stopAtThree = (done: number) => {
      seen.push(done);
      if (done === 3) throw new Error('enough');
    };
    expect(() => plausibleBands(SQUARE, new Map(), { seed: 1, draws: 50 }, stopAtThree)).toThrow('enough');
    expect(seen).toEqual([1, 2, 3]);
  });

  // Positions 0.4, 2 and 3.6 of 1, 2, 3, 4, 5.
  it('interpolates quantiles as type 7 does', () => {
    const band = bandOf([5, 3, 1, 2, 4]);
    expect(band.p10).toBeCloseTo(1.4, 12);
    expect(band.p50).toBe(3);
    expect(band.p90).toBeCloseTo(4.6, 12);
  });
});

describe('seededRandom', () => {
  it('is even: 100 000 numbers fill ten bins to within 2 %', () => {
    const random = seededRandom(42);
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => seededRandom(0.5)).toThrow(/whole number as seed, found 0.5/);
  });
});
