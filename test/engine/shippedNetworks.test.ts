import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import { stageMeasures } from '#engine/measure/stageMeasures.ts';
import { flowInterval } from '#engine/trace/flowInterval.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';
import { drawWorlds } from '#engine/worlds/drawWorlds.ts';
import { turnover } from './balance.ts';
import { shippedNetworks } from './shippedNetworks.ts';
import { enumeratePaths } from './trace/enumeratePaths.ts';

const named = shippedNetworks().map((network) => [network.commodity, network] as const);
const flowing = named.filter(([, network]) => network.flows.length > 0);

function byTonnes(network: Network, stage: string) {
  return network.places
    .filter((place) => place.stage === stage && place.country !== null)
    .sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0));
}

describe('the networks that ship', () => {
  it.each(named)('%s: every stage has measures in their bounds', (_id, network) => {
    const stages = stageMeasures(network);
    expect(stages.length).toBeGreaterThan(0);
    for (const { hhi, top1, top3 } of stages) {
      if (hhi === null || top1 === null || top3 === null) continue;
      expect(hhi.low).toBeGreaterThan(0);
      expect(hhi.low).toBeLessThanOrEqual(hhi.high);
      expect(hhi.high).toBeLessThanOrEqual(1 + 1e-12);
      expect(top1.share.low).toBeLessThanOrEqual(top3.share.low + 1e-12);
      expect(top3.share.high).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it.each(flowing)(
    '%s: traces sum to 1 and agree with the enumeration of every path',
    (_id, network) => {
      for (const { placeId, origins } of traceOrigins(network).intakes) {
        expect(Math.abs(origins.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThanOrEqual(1e-12);
        const paths = enumeratePaths(network, placeId);
        for (const { extraction, processing, share } of origins) {
          const witness = paths.get(`${extraction}>${processing ?? ''}`) ?? NaN;
          expect(Math.abs(share - witness)).toBeLessThanOrEqual(1e-12);
        }
      }
    },
    60_000,
  );

  it.each(flowing)('%s: a plausible world balances and stays in its ranges', (_id, network) => {
    const world = [...drawWorlds(network, { seed: 1, draws: 1 })][0];
    if (world === undefined) throw new Error('Expected a world');
    const scale = Math.max(...network.flows.map((flow) => flow.tonnes ?? 0));
    world.flows.forEach((flow, index) => {
      const { low, high } = flowInterval(network.flows[index] ?? flow);
      expect(flow.tonnes).toBeGreaterThanOrEqual(low - 1e-9 * scale);
      expect(flow.tonnes).toBeLessThanOrEqual(high + 1e-9 * scale);
    });
    for (const { id, stage } of world.places) {
      if (stage === 'extraction') continue;
      const drawn = turnover(world, id);
      const published = turnover(network, id);
      if (drawn.out === 0 || drawn.into === 0) continue;
      // Whatever a published place gains or loses, a drawn one gains or loses too.
      expect(Math.abs(drawn.out - drawn.into - (published.out - published.into))).toBeLessThanOrEqual(
        1e-9 * scale,
      );
    }
  });

  it.each(['lithium', 'cobalt', 'copper', 'graphite'])(
    '%s: bounds hold the traced share',
    async (id) => {
      const network = named.find(([name]) => name === id)?.[1];
      if (network === undefined) throw new Error(`Expected ${id} among the networks`);
      const [mine] = byTonnes(network, 'extraction');
      if (mine === undefined) throw new Error(`Expected a mine of ${id}`);
      const makers = byTonnes(network, 'manufacturing').slice(0, 3);
      const bounds = await originBounds(
        network,
        mine.id,
        makers.map((place) => place.id),
      );
      const { intakes } = traceOrigins(network, 'manufacturing');
      for (const [placeId, { low, high }] of bounds) {
        const origins = intakes.find((intake) => intake.placeId === placeId)?.origins ?? [];
        const share = origins.reduce(
          (sum, origin) => (origin.extraction === mine.country ? sum + origin.share : sum),
          0,
        );
        expect(share).toBeGreaterThanOrEqual(low - 1e-6);
        expect(share).toBeLessThanOrEqual(high + 1e-6);
      }
    },
    60_000,
  );
});
