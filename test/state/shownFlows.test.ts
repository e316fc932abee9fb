import { describe, expect, it } from 'vitest';
import { LEAVING } from '#state/choice.ts';
import { legOf, shownFlows } from '#state/shownFlows.ts';
import { flow, network } from '#test/fixtures/network.ts';

const ore = flow('COD', 'CHN', 187);
const metal = flow('CHN', 'KOR', 22, 'processing', 'estimated');
const both = network([], [ore, metal]);

describe('shownFlows', () => {
  it('hides estimated-only legs until they are asked for', () => {
    expect(shownFlows(both, { stages: LEAVING, estimatedLegs: false }).flows).toEqual([ore]);
    expect(shownFlows(both, { stages: LEAVING, estimatedLegs: true }).flows).toEqual([ore, metal]);
  });

  it('keeps only flows that leave the chosen stages', () => {
    expect(shownFlows(both, { stages: ['processing'], estimatedLegs: true }).flows).toEqual([metal]);
    expect(shownFlows(both, { stages: [], estimatedLegs: true }).flows).toEqual([]);
  });
});

describe('legOf', () => {
  it('tells two forms of one stage apart by the place they arrive at', () => {
    const [leg] = both.legs;
    if (!leg) throw new Error('Expected a leg');
    const legs = [
      { ...leg, toForm: 'pigment' },
      { ...leg, toForm: 'sponge' },
    ];
    const toSponge = {
      from: 'extraction',
      to: 'processing',
      destinationId: 'titanium:JPN:processing~sponge',
    };
    expect(legOf({ ...both, legs }, toSponge as never)?.toForm).toBe('sponge');
  });
});
