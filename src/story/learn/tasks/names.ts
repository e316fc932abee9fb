import { STAGES } from '#domain/stage.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import { localised } from '#format/names.ts';
import type { AppState } from '#state/AppState.svelte.ts';
import { commodityName } from '#ui/commodityName.ts';
import { endName, STAGE_WORD } from '#ui/words.ts';
import type { NameOf } from './explain.ts';

/** How options are named on screen; `options` are those of the scenario that the task is about. */
export function namesOf(app: AppState, options: readonly ScenarioOption[], locale: string): NameOf {
  return (kind, id) => {
    switch (kind) {
      case 'country':
        return endName(id, app.names);
      case 'commodity':
        return commodityName(app.catalogue.manifest, id, locale);
      case 'stage': {
        const stage = STAGES.find((known) => known === id);
        return stage ? STAGE_WORD[stage]() : id;
      }
      case 'lever-option': {
        const title = options.find((option) => option.id === id)?.title;
        return title ? localised(title, locale) : id;
      }
      case 'year':
        return id;
    }
  };
}
