import { describe, expect, test } from 'vitest';
import { countryNames } from '#format/names.ts';
import { View } from '#state/View.svelte.ts';
import { canFlip, pinsOf } from '#ui/map/pins.ts';
import { select } from '#state/selection.ts';
import { cobaltNetwork } from '#test/map/fixtures.ts';

const network = cobaltNetwork();
const reader = { names: countryNames([], 'en'), locale: 'en' };
const CONGO = 'cobalt:COD:extraction>CHN:processing';
const AT_HOME = 'cobalt:CHN:processing>CHN:manufacturing';
const known = { commodities: ['cobalt'], scenarios: [], referenceYear: 2024 };

describe('pinned cards', () => {
  test('give amount, basis, share and range in the same order for flows and places', () => {
    const [flow, place] = pinsOf([CONGO, 'cobalt:FIN:processing'], network, reader);
    expect(flow?.lines[0]).toMatch(/187.*reconciled/);
    expect(flow?.lines[1]).toContain('of the flows that leave this stage');
    expect(place?.lines[1]).toContain('of the world at this stage');
    expect(flow?.lines[2]).toContain('between');
  });

  test('leave out what this network does not have', () => {
    expect(pinsOf(['tin:IDN:extraction'], network, reader)).toEqual([]);
  });

  test('offer another way round only between two countries', () => {
    const flips = (id: string) => {
      const selected = select(network, id);
      return selected && canFlip(selected);
    };
    expect(flips(CONGO)).toBe(true);
    expect(flips(AT_HOME)).toBe(false);
    expect(flips('cobalt:FIN:processing')).toBe(false);
  });
});

describe('what is pinned and flipped', () => {
  test('a second time is undone, and a fifth card takes the place of the first', () => {
    const view = new View(known, '');
    for (const id of ['a', 'b', 'c', 'd', 'e']) view.togglePin(id);
    expect(view.pinned).toEqual(['b', 'c', 'd', 'e']);
    view.togglePin('c');
    expect(view.pinned).toEqual(['b', 'd', 'e']);
    view.flip(CONGO);
    expect(view.choice.flipped).toEqual([CONGO]);
    view.flip(CONGO);
    expect(view.choice.flipped).toEqual([]);
  });
});
