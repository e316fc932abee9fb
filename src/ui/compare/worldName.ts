import type { Manifest } from '#domain/published/manifest.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { WORLD, type World, type WorldParts } from '#state/choice.ts';
import { isEdited } from '#state/world.ts';

/** What the two worlds on screen are called. */
export interface WorldNames {
  /** Of the shown world, as it stands alone: over a column or a map. */
  readonly shown: string;
  /** Of the world that it is compared with. */
  readonly against: string;
  /** The latter inside a sentence. */
  readonly inText: string;
  /** Both: “A North American market” against “Africa builds out”. */
  readonly pair: string;
}

type Titled = { readonly en: string; readonly es?: string | undefined; readonly fr?: string | undefined };

/** The names of the shown world and of the one that it is compared with, in the reader's language. */
export function worldNames(app: AppState, locale: string): WorldNames {
  const { comparison, scenario, variants, view, catalogue } = app;
  const { commodity } = view.choice;
  const titleOf = (id: string, title: Titled | undefined) => title ?? scenarioTitle(catalogue.manifest, id);
  const { against: other } = comparison;
  const own = { ...view.choice, name: variants.shownName };
  const shown = worldName(own, titleOf(own.scenario, scenario.value?.title), commodity, locale);
  const against = worldName(other, titleOf(other.scenario, comparison.other.value?.title), commodity, locale);
  const inText = isToday(other, commodity) ? m.compare_today_in() : m.compare_quoted({ world: against });
  const first = isToday(own, commodity) ? shown : m.compare_quoted({ world: shown });
  return { shown, against, inText, pair: m.compare_pair({ shown: first, against: inText }) };
}

/** What a scenario is called in the list of the site; `null` for today's world. */
export function scenarioTitle(manifest: Manifest, scenario: string): Titled | null {
  return manifest.scenarios.find(({ id }) => id === scenario)?.name ?? null;
}

/**
 * What a world is called: as its reader called it, else by its scenario, with a word on changes to it.
 * @param title of its scenario; `null` for today's world.
 */
export function worldName(
  world: Omit<World, 'commodity'>,
  title: Titled | null,
  commodity: string,
  locale: string,
): string {
  if (world.name !== null) return world.name;
  const plain = title === null ? m.compare_today() : localised(title, locale);
  return isEdited(world, commodity) ? m.compare_changed({ world: plain }) : plain;
}

function isToday(world: WorldParts & Pick<World, 'name'>, commodity: string): boolean {
  return world.name === null && world.scenario === WORLD && !isEdited(world, commodity);
}
