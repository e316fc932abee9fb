import { beforeAll, describe, expect, it } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { publishedWorld, WORLD } from '#state/choice.ts';
import { isTodayOf, worldNetworks } from '#state/worldNetworks.ts';
import { siteCatalogue } from '#test/story/siteLibrary.ts';

const PACK = ['lithium', 'nickel', 'cobalt', 'manganese', 'graphite'];
const BAN: Lever = {
  kind: 'supplier-loss',
  commodity: 'nickel',
  country: 'IDN',
  stage: 'extraction',
  share: 0.5,
};
const nowhere = () => null;
const total = ({ flows }: Network) => flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);

let catalogue: Catalogue;
let today: ReadonlyMap<string, Network>;

beforeAll(async () => {
  catalogue = await siteCatalogue();
  const entries = catalogue.manifest.commodities.filter(({ id }) => PACK.includes(id));
  today = new Map(await Promise.all(entries.map(async (e) => [e.id, await catalogue.commodity(e)] as const)));
});

describe('the networks of a world', () => {
  it("are today's own where the world is today's", async () => {
    const world = publishedWorld(WORLD);
    expect(isTodayOf(world, PACK)).toBe(true);
    expect(await worldNetworks(world, today, catalogue, nowhere)).toBe(today);
  });

  it('are the published ones of a scenario with its options as published', async () => {
    const found = await worldNetworks(publishedWorld('north-america'), today, catalogue, nowhere);
    const entry = catalogue.manifest.scenarios.find(({ id }) => id === 'north-america');
    const { networks } = await catalogue.scenario(entry?.file ?? '');
    expect([...found.keys()]).toEqual([...today.keys()]);
    for (const [commodity, network] of found) {
      expect(network).toBe(networks.get(commodity) ?? today.get(commodity));
    }
  });

  it("are today's again, tonne for tonne, where every option of a scenario is off", async () => {
    const entry = catalogue.manifest.scenarios.find(({ id }) => id === 'north-america');
    const { options } = await catalogue.scenario(entry?.file ?? '');
    const toggled = options.filter(({ defaultOn }) => defaultOn).map(({ id }) => id);
    const world = { ...publishedWorld('north-america'), toggled };
    const found = await worldNetworks(world, today, catalogue, nowhere);
    for (const [commodity, network] of found) {
      const before = total(today.get(commodity) as Network);
      expect(Math.abs(total(network) / before - 1)).toBeLessThan(1e-6);
    }
  });

  it('differ by a lever of the reader in its commodity alone', async () => {
    const world = { ...publishedWorld(WORLD), levers: [BAN] };
    expect(isTodayOf(world, PACK)).toBe(false);
    expect(isTodayOf(world, ['cobalt'])).toBe(true);
    const found = await worldNetworks(world, today, catalogue, nowhere);
    for (const [commodity, network] of found) {
      if (commodity !== 'nickel') expect(network).toBe(today.get(commodity));
    }
    const mined = (networks: typeof today) =>
      networks.get('nickel')?.places.find(({ id }) => id === 'nickel:IDN:extraction')?.tonnes ?? NaN;
    // Half of its capacity is lost; what is left may run a little above today's use of it.
    const left = mined(found) / mined(today);
    expect(left).toBeGreaterThanOrEqual(0.5);
    expect(left).toBeLessThan(0.55);
  });
});
