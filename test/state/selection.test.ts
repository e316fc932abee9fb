import { describe, expect, it } from 'vitest';
import { rankedFlows } from '#state/ranking.ts';
import { select } from '#state/selection.ts';
import { flow, network, place, specialPlace } from '#test/fixtures/network.ts';

const world = network(
  [
    place('COD', 'extraction', 75),
    place('IDN', 'extraction', 25),
    place('CHN', 'processing', 90),
    specialPlace('stocks-and-losses', 'processing', 10),
  ],
  [flow('IDN', 'CHN', 20), flow('COD', 'CHN', 60), flow('COD', 'IDN', null)],
);

describe('select', () => {
  it('gives a flow its share of all that travels on its leg', () => {
    expect(select(world, 'cobalt:COD:extraction>CHN:processing')).toMatchObject({
      kind: 'flow',
      share: 0.75,
    });
  });

  it('gives a place its share of the world and its flows, largest first', () => {
    const selected = select(world, 'cobalt:CHN:processing');
    if (selected?.kind !== 'place') throw new Error('Expected a place');
    expect(selected.share).toBe(1);
    expect(selected.arriving.map(({ origin }) => origin)).toEqual(['COD', 'IDN']);
    expect(selected.leaving).toEqual([]);
  });

  it('gives what closes a balance no share of the world', () => {
    expect(select(world, 'cobalt:stocks-and-losses:processing')?.share).toBeNull();
  });

  it('knows no share of a flow whose tonnes are not known', () => {
    expect(select(world, 'cobalt:COD:extraction>IDN:processing')?.share).toBeNull();
  });

  it('answers null for what the network does not hold', () => {
    expect(select(world, 'cobalt:ZMB:extraction')).toBeNull();
  });
});

describe('rankedFlows', () => {
  it('puts the largest first and the unknown last', () => {
    expect(rankedFlows(world).map(({ tonnes }) => tonnes)).toEqual([60, 20, null]);
  });

  it('leaves its input alone', () => {
    const before = [...world.flows];
    rankedFlows(world);
    expect(world.flows).toEqual(before);
  });
});
