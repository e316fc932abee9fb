import { readFileSync } from 'node:fs';
import { findTarget } from '#engine/target/findTarget.ts';
import type { Goal } from '#engine/target/goal.ts';
import { CountriesFile } from '#domain/published/tables/countries.ts';
import { countryNames, localised } from '#format/names.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { verdict } from '#ui/target/answerWords.ts';
import { valueTexts, type ValueTerms } from '#ui/target/goalWords.ts';
import { questionOf, settingOf, type Start } from '#state/targetSetting.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { shippedScenarios } from './shippedScenarios.ts';

export const networks = shippedNetworks();
const scenarios = shippedScenarios();
const { rows } = parsePublished(
  CountriesFile,
  JSON.parse(readFileSync('static/data/tables/countries.json', 'utf8')),
  'countries',
);
/** English, with every country by its name. */
export const terms: ValueTerms = { names: countryNames(rows, 'en'), locale: 'en', say: (text) => text };

/** A question on what ships. */
export interface Case {
  readonly commodity: string;
  readonly scenario: string;
  readonly goal: Goal;
  readonly start?: Start;
  readonly year?: number;
}

/** The answer to a question, and the words that the screen has for it. */
export function ask({ commodity, scenario: id, goal, start = 'free', year }: Case) {
  const network = networks.find((shipped) => shipped.commodity === commodity);
  const scenario = scenarios.find((shipped) => shipped.id === id);
  if (!network || !scenario) throw new Error(`Expected ${commodity} and ${id} among what ships`);
  const on = new Set(scenario.options.filter(({ defaultOn }) => defaultOn).map((option) => option.id));
  const setting = settingOf({ scenario, commodity, on, ownLevers: [], parameters: {} }, start);
  const answer = findTarget(network, questionOf(setting, goal, year ?? scenario.horizon));
  const title = (option: string) =>
    localised(scenario.options.find((one) => one.id === option)?.title ?? { en: option }, 'en');
  return {
    network,
    scenario,
    answer,
    says: verdict(answer, { title, region: 'Africa', locale: 'en' }),
    before: valueTexts(goal, answer.before, terms).join('; '),
    after: valueTexts(goal, answer.after, terms).join('; '),
  };
}

/** No country above a share of a stage. */
export const share = (stage: 'extraction' | 'processing' | 'manufacturing', most: number): Goal => ({
  kind: 'max-share',
  stage,
  share: most,
});
/** The countries that the scenario of Africa is about. */
export const africa = scenarios.find(({ id }) => id === 'africa')?.region ?? [];
