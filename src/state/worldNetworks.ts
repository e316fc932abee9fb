/** A world of several commodities at once, for what is made of more than one of them: a pack, a car. */
import type { CommodityId } from '#domain/ids.ts';
import type { Lever } from '#domain/lever.ts';
import type { LonLat, Network } from '#domain/network.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { publishedWorld, WORLD, type WorldParts } from './choice.ts';
import { isEdited, isOn, isSameWorld, leversOn } from './world.ts';

type Networks = ReadonlyMap<CommodityId, Network>;

/** Whether a world leaves every one of these commodities as it is today. */
export function isTodayOf(world: WorldParts, commodities: Iterable<CommodityId>): boolean {
  return [...commodities].every((commodity) => isSameWorld(world, publishedWorld(WORLD), commodity));
}

/**
 * The networks of a world: published ones where everything stands as published, else what the engine answers; today's
 * where the world leaves a commodity alone. Today's map itself where it does so for all.
 * @param today networks of today by commodity.
 * @param labelPoint where a country sits that has no place of a commodity today.
 * @throws LoadError when the scenario's file cannot be read.
 */
export async function worldNetworks(
  world: WorldParts,
  today: Networks,
  catalogue: Catalogue,
  labelPoint: (country: string) => LonLat | null,
): Promise<Networks> {
  if (isTodayOf(world, today.keys())) return today;
  const entry = catalogue.manifest.scenarios.find(({ id }) => id === world.scenario);
  const scenario = entry ? await catalogue.scenario(entry.file) : null;
  const networks = new Map<CommodityId, Network>();
  for (const [commodity, network] of today) {
    if (!isEdited(world, commodity)) {
      networks.set(commodity, scenario?.networks.get(commodity) ?? network);
      continue;
    }
    // Fetched where it is needed: most readers leave the options as they are.
    const { runScenario } = await import('#engine/scenario/runScenario.ts');
    const levers = leversInForce(world, scenario, commodity);
    const horizon = scenario ? { horizon: scenario.horizon } : {};
    const result = runScenario(network, { levers, ...horizon }, world.parameters);
    networks.set(commodity, modelledNetwork(network, result, labelPoint));
  }
  return networks;
}

/** The levers of the options that are on, and the reader's own that act on the commodity. */
function leversInForce(
  { toggled, levers }: WorldParts,
  scenario: Scenario | null,
  commodity: CommodityId,
): readonly Lever[] {
  const on = (scenario?.options ?? []).filter((option) => isOn(option, toggled));
  return [...on.flatMap((option) => option.levers), ...leversOn(commodity, levers)];
}
