/** Words on screen for the closed sets of the domain: a new member without a word does not compile. */
import * as m from '#messages';
import type { Basis, Evidence } from '#domain/basis.ts';
import { SPECIALS, type Iso3, type Special } from '#domain/ids.ts';
import type { Flow, Leg, Place } from '#domain/network.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { Stage } from '#domain/stage.ts';
import { countryName, type CountryNames } from '#format/names.ts';
import type { CompareMode, Leaving, Picture, Projection } from '#state/choice.ts';
import type { Language } from '#state/Locale.svelte.ts';

/** In the language of the screen, or in the one that is named. */
type Word = (inputs?: object, options?: { readonly locale?: Language }) => string;

export const STAGE_WORD: Record<Stage, Word> = {
  extraction: m.stage_extraction,
  processing: m.stage_processing,
  manufacturing: m.stage_manufacturing,
  use: m.stage_use,
};

export const STAGE_LEFT: Record<Leaving, Word> = {
  extraction: m.stage_leaves_extraction,
  processing: m.stage_leaves_processing,
  manufacturing: m.stage_leaves_manufacturing,
};

/** "mines", after a country. */
export const STAGE_VERB: Record<Stage, Word> = {
  extraction: m.verb_extraction,
  processing: m.verb_processing,
  manufacturing: m.verb_manufacturing,
  use: m.verb_use,
};

export const BASIS_WORD: Record<Basis, Word> = {
  reported: m.basis_reported,
  reconciled: m.basis_reconciled,
  estimated: m.basis_estimated,
  modelled: m.basis_modelled,
  withheld: m.basis_withheld,
};

export const BASIS_SENTENCE: Record<Basis, Word> = {
  reported: m.basis_reported_long,
  reconciled: m.basis_reconciled_long,
  estimated: m.basis_estimated_long,
  modelled: m.basis_modelled_long,
  withheld: m.basis_withheld_long,
};

export const EVIDENCE_SENTENCE: Record<Evidence, Word> = {
  report: m.evidence_report,
  'neighbour-year': m.evidence_neighbour_year,
  matrix: m.evidence_matrix,
  'known-plant': m.evidence_known_plant,
  residual: m.evidence_residual,
  gravity: m.evidence_gravity,
  balance: m.evidence_balance,
};

export const LEG_EVIDENCE: Record<Leg['evidence'], Word> = {
  reported: m.leg_reported,
  matrix: m.leg_matrix,
  'estimated-only': m.leg_estimated_only,
};

export const PROJECTION_WORD: Record<Projection, Word> = {
  globe: m.projection_globe,
  flat: m.projection_flat,
  'equal-area': m.projection_equal_area,
};

export const PICTURE_WORD: Record<Picture, Word> = {
  map: m.view_map,
  sankey: m.view_sankey,
  table: m.view_table,
  matrix: m.matrix_view,
};

export const COMPARE_WORD: Record<CompareMode, Word> = {
  change: m.compare_change,
  'side-by-side': m.compare_side_by_side,
  swipe: m.compare_swipe,
};

export const OWNER_WORD: Record<ScenarioOption['ownerGroup'], Word> = {
  chinese: m.owner_chinese,
  western: m.owner_western,
  state: m.owner_state,
  mixed: m.owner_mixed,
  unknown: m.owner_unknown,
};

export const CONFIDENCE_WORD: Record<ScenarioOption['confidence'], Word> = {
  read: m.confidence_read,
  excerpt: m.confidence_excerpt,
  secondary: m.confidence_secondary,
  derived: m.confidence_derived,
  unverified: m.confidence_unverified,
  assumption: m.confidence_assumption,
};

export const KIND_WORD: Record<ScenarioOption['kind'], Word> = {
  project: m.kind_project,
  measure: m.kind_measure,
  market: m.kind_market,
};

const SPECIAL_WORD: Record<Special, Word> = {
  scrap: m.special_scrap,
  synthetic: m.special_synthetic,
  'unknown-origin': m.special_unknown_origin,
  'stocks-and-losses': m.special_stocks_and_losses,
};

const GROUP_WORD: Readonly<Record<string, Word>> = {
  battery: m.group_battery,
  magnet: m.group_magnet,
  base: m.group_base,
  alloy: m.group_alloy,
  pgm: m.group_pgm,
  semiconductor: m.group_semiconductor,
  industrial: m.group_industrial,
  energy: m.group_energy,
  own: m.group_own,
};

/** Groups are data, not a closed set: one without a word is shown by its own name. */
export function groupName(group: string): string {
  return GROUP_WORD[group]?.() ?? group;
}

function isSpecial(end: string): end is Special {
  return (SPECIALS as readonly string[]).includes(end);
}

/** The name of a place or of the end of a flow: a country, or what closes a balance. */
export function endName(end: Iso3 | Special, names: CountryNames): string {
  if (isSpecial(end)) return SPECIAL_WORD[end]();
  return end === 'OTH' ? m.place_other() : countryName(end, names);
}

/** A flow by its ends: "DR Congo → China". */
export function flowTitle(flow: Pick<Flow, 'origin' | 'destination'>, names: CountryNames): string {
  return m.flow_ends({ origin: endName(flow.origin, names), destination: endName(flow.destination, names) });
}

/** A place by its country and stage: "DR Congo, mined". */
export function placeTitle(
  { country, special, stage }: Pick<Place, 'country' | 'special' | 'stage'>,
  names: CountryNames,
): string {
  return `${endName(country ?? special ?? '', names)}, ${STAGE_WORD[stage]()}`;
}
