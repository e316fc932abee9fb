import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Highs } from 'highs';
import type { Network } from '#domain/network.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';
import { drawWorlds } from '#engine/worlds/drawWorlds.ts';
import { arbitraryNetwork } from '../arbitraryNetwork.ts';
import { arriving } from '../balance.ts';
import { smallNetwork } from '../smallNetwork.ts';

let highs: Highs;
const load = () => Promise.resolve(highs);
beforeAll(async () => {
  highs = await loadHighs();
});

/**
 * What one mine's material would be in each final intake if every plant served its buyers with that mine's
 * material first, in the order of its flows: as far from mixing as can be.
 */
function servedFirst(network: Network, originId: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const plant of network.places.filter((place) => place.stage === 'processing')) {
    let left = network.flows
      .filter((flow) => flow.originId === originId && flow.destinationId === plant.id)
      .reduce((sum, flow) => sum + arriving(network, flow), 0);
    for (const flow of network.flows.filter((leaving) => leaving.originId === plant.id)) {
      const served = Math.min(left, flow.tonnes ?? 0);
      left -= served;
      found.set(flow.destinationId, (found.get(flow.destinationId) ?? 0) + served);
    }
  }
  return found;
}

function intake(network: Network, placeId: string): number {
  return network.flows
    .filter((flow) => flow.destinationId === placeId)
    .reduce((sum, flow) => sum + arriving(network, flow), 0);
}

describe('originBounds', () => {
  // The plant takes in 60 + 40 and serves U with 30 and V with 70: A's 60 can be all of U's 30 or none of it
  // (V can swallow 60); of V's 70 at least 30 (60 - 30) and at most 60.
  it('of one plant are what the quantities alone allow', async () => {
    const network = smallNetwork([
      ['AAA', 'extraction', 'PPP', 'processing', 60],
      ['BBB', 'extraction', 'PPP', 'processing', 40],
      ['PPP', 'processing', 'UUU', 'manufacturing', 30],
      ['PPP', 'processing', 'VVV', 'manufacturing', 70],
    ]);
    const [u, v] = ['testium:UUU:manufacturing', 'testium:VVV:manufacturing'] as const;
    const bounds = await originBounds(network, 'testium:AAA:extraction', [u, v], load);
    expect(bounds.get(u)?.low).toBeCloseTo(0, 9);
    expect(bounds.get(u)?.high).toBeCloseTo(1, 9);
    expect(bounds.get(v)?.low).toBeCloseTo(30 / 70, 9);
    expect(bounds.get(v)?.high).toBeCloseTo(60 / 70, 9);
  });

  // Totals pin 100 = 50 + 50 at each end; the reported 40-60 of A to X leaves X with 0.4 to 0.6 from A.
  it('move a reported link within its range and no further', async () => {
    const network = smallNetwork([
      ['AAA', 'extraction', 'XXX', 'processing', 50, 40, 60],
      ['AAA', 'extraction', 'YYY', 'processing', 50, 0, 100],
      ['BBB', 'extraction', 'XXX', 'processing', 50, 0, 100],
      ['BBB', 'extraction', 'YYY', 'processing', 50, 0, 100],
    ]);
    const id = 'testium:XXX:processing';
    const bounds = await originBounds(network, 'testium:AAA:extraction', [id], load);
    expect(bounds.get(id)?.low).toBeCloseTo(0.4, 9);
    expect(bounds.get(id)?.high).toBeCloseTo(0.6, 9);
  });

  it('always hold the hidden truth, mixed evenly or served in order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNetwork, fc.integer(), async (published, seed) => {
        // The truth: other flows within the ranges, the same totals.
        const [truth] = drawWorlds(published, { seed, draws: 1 });
        if (truth === undefined) throw new Error('Expected a world');
        const makers = published.places
          .filter((place) => place.stage === 'manufacturing')
          .map(({ id }) => id);
        const traces = traceOrigins(truth, 'manufacturing').intakes;
        for (const mine of published.places.filter((place) => place.stage === 'extraction').slice(0, 2)) {
          const bounds = await originBounds(published, mine.id, makers, load);
          const first = servedFirst(truth, mine.id);
          for (const { placeId, origins } of traces) {
            const mixed = origins
              .filter(({ extraction }) => extraction === (mine.country ?? mine.special))
              .reduce((sum, { share }) => sum + share, 0);
            const served = (first.get(placeId) ?? 0) / intake(truth, placeId);
            const { low, high } = bounds.get(placeId) ?? { low: NaN, high: NaN };
            const weight =
              intake(truth, placeId) / published.flows.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
            const hair = Math.min(1, 1e-8 / weight);
            for (const share of [mixed, served]) {
              expect(share).toBeGreaterThanOrEqual(low - hair);
              expect(share).toBeLessThanOrEqual(high + hair);
            }
          }
        }
      }),
      { seed: 20261125, numRuns: 150 },
    );
  }, 60_000);

  it('of a processor hold its traced share, and loads HiGHS by itself', async () => {
    const network = smallNetwork([
      ['AAA', 'extraction', 'PPP', 'processing', 60],
      ['AAA', 'extraction', 'QQQ', 'processing', 40],
      ['PPP', 'processing', 'UUU', 'manufacturing', 60, 50, 70],
      ['QQQ', 'processing', 'UUU', 'manufacturing', 40, 30, 50],
    ]);
    const id = 'testium:UUU:manufacturing';
    const bounds = await originBounds(network, 'testium:PPP:processing', [id]);
    expect(bounds.get(id)?.low).toBeCloseTo(0.6, 9);
    expect(bounds.get(id)?.high).toBeCloseTo(0.6, 9);
  });

  it('refuse a place that is not there', async () => {
    const network = smallNetwork([['AAA', 'extraction', 'PPP', 'processing', 1]]);
    await expect(originBounds(network, 'testium:ZZZ:extraction', [], load)).rejects.toThrow(
      /place testium:ZZZ:extraction in the network/,
    );
  });
});
