import * as m from '#messages';
import type { UrlWarning } from '#state/urlCodec.ts';
import { COMPARE_WORD, PICTURE_WORD, PROJECTION_WORD } from './words.ts';

const PARAMETER_WORD: Readonly<Record<string, () => string>> = {
  commodity: m.parameter_commodity,
  scenario: m.parameter_scenario,
  stages: m.parameter_stages,
  map: m.parameter_map,
  year: m.parameter_year,
  estimated: m.parameter_estimated,
  selected: m.parameter_selected,
  toggled: m.parameter_toggled,
  // Of a scenario that was kept, not of the address.
  options: m.parameter_toggled,
  only: m.views_parameter_only,
  find: m.views_parameter_find,
  view: m.desk_parameter_view,
  levers: m.desk_parameter_levers,
  assume: m.desk_parameter_assume,
  sort: m.desk_parameter_sort,
  compare: m.desk_parameter_compare,
  leg: m.desk_parameter_leg,
  range: m.parameter_range,
  flipped: m.parameter_flipped,
  open: m.parameter_open,
  trace: m.trace_parameter,
  country: m.views_parameter_country,
  passport: m.views_parameter_passport,
  at: m.parameter_at,
  deck: m.parameter_deck,
  scene: m.parameter_scene,
  lang: m.lang_parameter,
  against: m.parameter_against,
  'against-for': m.parameter_against,
  'against-toggled': m.parameter_against,
  'against-levers': m.parameter_against,
  'against-assume': m.parameter_against,
  'against-name': m.parameter_against_name,
};

/** What is shown instead, where the address has an id or an English word for it. */
const SHOWN_WORD: Readonly<Record<string, () => string>> = {
  ...PICTURE_WORD,
  ...PROJECTION_WORD,
  ...COMPARE_WORD,
  world: m.address_shown_today,
  hidden: m.address_shown_hidden,
  none: m.address_shown_none,
  'no name': m.address_shown_none,
  nothing: m.address_shown_nothing,
  closed: m.address_shown_closed,
  'all countries': m.address_shown_countries,
  'every flow': m.address_shown_flows,
  'extraction,processing,manufacturing': m.address_shown_stages,
  'the first': m.address_shown_first,
  'the defaults': m.address_shown_defaults,
  'the whole world': m.address_shown_world,
  '-tonnes': m.address_shown_largest,
};

/**
 * What was wrong with a part of the address, and what is shown instead, as a sentence.
 * @param nameOf the name of a commodity, which the address has by its id.
 */
export function addressNote(
  { parameter, found, used }: UrlWarning,
  nameOf: (commodity: string) => string,
): string {
  if (parameter === 'v') return m.address_note_version({ found });
  const word = PARAMETER_WORD[parameter];
  if (!word) return m.address_note_ignored({ parameter });
  return m.address_note({ parameter: word(), found, used: shownInstead(parameter, used, nameOf) });
}

function shownInstead(parameter: string, used: string, nameOf: (commodity: string) => string): string {
  if (parameter === 'commodity') return nameOf(used);
  if (parameter === 'lang') return new Intl.DisplayNames([used], { type: 'language' }).of(used) ?? used;
  return SHOWN_WORD[used]?.() ?? used;
}
