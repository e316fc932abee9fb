import * as m from '#messages';
import type { UrlWarning } from '#state/urlCodec.ts';

const PARAMETER_WORD: Readonly<Record<string, () => string>> = {
  commodity: m.parameter_commodity,
  scenario: m.parameter_scenario,
  stages: m.parameter_stages,
  map: m.parameter_map,
  year: m.parameter_year,
  estimated: m.parameter_estimated,
  selected: m.parameter_selected,
  toggled: m.parameter_toggled,
  only: m.views_parameter_only,
  find: m.views_parameter_find,
  view: m.desk_parameter_view,
  levers: m.desk_parameter_levers,
  assume: m.desk_parameter_assume,
  sort: m.desk_parameter_sort,
  compare: m.desk_parameter_compare,
  leg: m.desk_parameter_leg,
  trace: m.trace_parameter,
  country: m.views_parameter_country,
  passport: m.views_parameter_passport,
  at: m.parameter_at,
  deck: m.parameter_deck,
  scene: m.parameter_scene,
  lang: m.lang_parameter,
};

/** What was wrong with a part of the address, and what is shown instead, as a sentence. */
export function addressNote({ parameter, found, used }: UrlWarning): string {
  if (parameter === 'v') return m.address_note_version({ found });
  const word = PARAMETER_WORD[parameter];
  if (!word) return m.address_note_ignored({ parameter });
  return m.address_note({ parameter: word(), found, used });
}
