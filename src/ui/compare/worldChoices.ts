import type { SavedScenario } from '#domain/savedScenario.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { publishedWorld, WORLD, type World } from '#state/choice.ts';
import { commodityName } from '../commodityName.ts';

/** A world in a list to choose from. */
export interface WorldChoice {
  readonly key: string;
  readonly name: string;
  /** Makes the world; `null` where it is about another commodity and cannot be chosen. */
  readonly world: (() => World | Promise<World>) | null;
}

/** A scenario that is neither published nor kept: chosen already, and in no list. */
export const UNKEPT = 'unkept';

/** Today's world and the scenarios that the site publishes. */
export function publishedChoices({ catalogue }: AppState, locale: string): readonly WorldChoice[] {
  const scenarios = catalogue.manifest.scenarios.map(({ id, name }) => ({
    id,
    name: localised(name, locale),
  }));
  return [{ id: WORLD, name: m.compare_today() }, ...scenarios].map(({ id, name }) => ({
    key: publishedKey(id),
    name,
    world: () => publishedWorld(id),
  }));
}

/** The scenarios that the reader kept. One of another commodity is named with it, and cannot be chosen. */
export function keptChoices({ variants, view, offered }: AppState, locale: string): readonly WorldChoice[] {
  return variants.list.map((saved: SavedScenario) => {
    const isHere = saved.commodity === view.choice.commodity;
    const commodity = commodityName(offered, saved.commodity, locale);
    return {
      key: keptKey(saved.name),
      name: isHere ? saved.name : m.compare_other_commodity({ name: saved.name, commodity }),
      world: isHere ? () => variants.worldOf(saved) : null,
    };
  });
}

/** The key of a world in the lists above; `UNKEPT` where it stands in neither. */
export function keyOf(world: World, { variants }: AppState): string {
  if (world.commodity === null) return publishedKey(world.scenario);
  const isKept = variants.list.some(
    ({ name, commodity }) => name === world.name && commodity === world.commodity,
  );
  return isKept && world.name !== null ? keptKey(world.name) : UNKEPT;
}

const publishedKey = (id: string) => `published ${id}`;
const keptKey = (name: string) => `kept ${name}`;
