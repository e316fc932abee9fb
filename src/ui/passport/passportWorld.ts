import type { CommodityId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { AppState } from '#state/AppState.svelte.ts';
import type { WorldParts } from '#state/choice.ts';
import { isEdited } from '#state/world.ts';
import { isTodayOf, worldNetworks } from '#state/worldNetworks.ts';
import { scenarioTitle, worldName } from '../compare/worldName.ts';

type Networks = ReadonlyMap<CommodityId, Network>;

/** The shown world, where it is another than today's for a mineral of the pack. */
export interface PassportWorld {
  readonly networks: Networks;
  readonly name: string;
  /** The year that its figures stand for. */
  readonly year: number;
}

/**
 * @param today networks of today by commodity.
 * @throws LoadError when the scenario's file cannot be read.
 */
export async function passportWorld(
  app: AppState,
  world: WorldParts,
  today: Networks,
  locale: string,
): Promise<PassportWorld | null> {
  if (isTodayOf(world, today.keys())) return null;
  const labelPoint = (country: string) => app.countries.value?.get(country)?.label_point ?? null;
  const networks = await worldNetworks(world, today, app.catalogue, labelPoint);
  // It is called by its changes where they are to any mineral of the pack, whichever is in view.
  const changed = [...today.keys()].find((commodity) => isEdited(world, commodity));
  const commodity = changed ?? app.view.choice.commodity;
  const own = { ...world, name: app.variants.shownName };
  return {
    networks,
    name: worldName(own, scenarioTitle(app.catalogue.manifest, world.scenario), commodity, locale),
    year: app.scenario.value?.horizon ?? app.catalogue.manifest.referenceYear,
  };
}
