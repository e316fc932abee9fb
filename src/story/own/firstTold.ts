import { countryNames, localised, type Localised } from '#format/names.ts';
import { elided } from '#format/elision.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { WORLD } from '#state/choice.ts';
import { LANGUAGES, type Language } from '#state/Locale.svelte.ts';
import { endName, STAGE_VERB } from '#ui/words.ts';
import { evaluate } from '../evaluate.ts';
import type { Library } from '../Library.ts';
import { shareOf } from '../decks/questions.ts';
import type { Told } from './OwnScenes.svelte.ts';

/** The number in the sentence that a captured view begins with. */
const SHARE = 'share';

/**
 * What a captured view says before its author has touched it, in every language: who leads the first stage that is
 * shown, with the question behind the number. A world that a query cannot name (the reader's own levers) and a
 * commodity without figures get a sentence without a number.
 */
export async function firstTold(app: AppState, library: Library): Promise<Told> {
  const title = inLanguages((language) => titleOf(app, language));
  const { commodity, scenario, stages, levers, parameters, toggled } = app.view.choice;
  const summary = app.stages.find(({ stage }) => (stages as readonly string[]).includes(stage));
  const isPlain = levers.length === 0 && Object.keys(parameters).length === 0;
  if (summary && isPlain) {
    const world = scenario === WORLD ? {} : { scenario, toggled: [...toggled] };
    const query = shareOf(commodity, summary.stage, summary.top.country, world);
    const written = await evaluate(query, library);
    if (written !== null) {
      const text = inLanguages((language) => leaderSentence(app, summary, language));
      return { title, text, numbers: { [SHARE]: { query, written } } };
    }
  }
  const text = inLanguages((locale) =>
    m.own_first_sentence({ commodity: localised(app.entry.names, locale) }, { locale }),
  );
  return { title, text, numbers: {} };
}

function inLanguages(tell: (language: Language) => string): Required<Localised> {
  const [en, es, fr] = LANGUAGES.map(tell);
  return { en: en ?? '', es: es ?? '', fr: fr ?? '' };
}

/** "Cobalt · Africa builds out", or the commodity with the year where today's world is shown; changes are told. */
function titleOf({ entry, scenario, year }: AppState, language: Language): string {
  const plain = scenario.value ? localised(scenario.value.title, language) : String(year);
  const world = scenario.isEdited ? m.compare_changed({ world: plain }, { locale: language }) : plain;
  return `${localised(entry.names, language)} · ${world}`;
}

function leaderSentence(
  { entry, countries }: AppState,
  { stage, top }: AppState['stages'][number],
  locale: Language,
): string {
  const names = countryNames(countries.value?.values() ?? [], locale);
  const sentence = m.headline_one(
    {
      country: endName(top.country, names),
      verb: STAGE_VERB[stage]({}, { locale }),
      share: `{${SHARE}}`,
      commodity: localised(entry.names, locale).toLocaleLowerCase(locale),
    },
    { locale },
  );
  return elided(sentence, locale);
}
