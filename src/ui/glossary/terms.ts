/** The words of this app with what they mean here: one list for the glossary, the terms in place and the worksheet. */
import * as m from '#messages';
import type { Stroke } from '#map/rows.ts';

export const TERMS = [
  'commodity',
  'stage',
  'place',
  'site',
  'flow',
  'leg',
  'contained-tonnes',
  'origin-destination',
  'basis',
  'reported',
  'reconciled',
  'estimated',
  'modelled',
  'withheld',
  'balance',
  'range',
  'scenario',
  'option',
  'unmet-demand',
  'spare-capacity',
  'hhi',
  'effective-suppliers',
  'governed-hhi',
  'top-share',
  'n-1',
  'self-sufficiency',
  'net-import-reliance',
  'apparent-consumption',
  'reserves',
  'by-product',
  'covered-nation',
  'rule-of-origin',
  'value-content',
  'horizon',
] as const;
export type TermId = (typeof TERMS)[number];

interface Explained {
  readonly name: () => string;
  readonly text: () => string;
}

/** A term without a definition does not compile. */
export const TERM_WORD: Record<TermId, Explained> = {
  commodity: { name: m.glossary_commodity, text: m.glossary_commodity_text },
  stage: { name: m.glossary_stage, text: m.glossary_stage_text },
  place: { name: m.glossary_place, text: m.glossary_place_text },
  site: { name: m.glossary_site, text: m.glossary_site_text },
  flow: { name: m.glossary_flow, text: m.glossary_flow_text },
  leg: { name: m.glossary_leg, text: m.glossary_leg_text },
  'contained-tonnes': { name: m.glossary_contained_tonnes, text: m.glossary_contained_tonnes_text },
  'origin-destination': { name: m.glossary_origin_destination, text: m.glossary_origin_destination_text },
  basis: { name: m.glossary_basis, text: m.glossary_basis_text },
  reported: { name: m.glossary_reported, text: m.glossary_reported_text },
  reconciled: { name: m.glossary_reconciled, text: m.glossary_reconciled_text },
  estimated: { name: m.glossary_estimated, text: m.glossary_estimated_text },
  modelled: { name: m.glossary_modelled, text: m.glossary_modelled_text },
  withheld: { name: m.glossary_withheld, text: m.glossary_withheld_text },
  balance: { name: m.glossary_balance, text: m.glossary_balance_text },
  range: { name: m.glossary_range, text: m.glossary_range_text },
  scenario: { name: m.glossary_scenario, text: m.glossary_scenario_text },
  option: { name: m.glossary_option, text: m.glossary_option_text },
  'unmet-demand': { name: m.glossary_unmet_demand, text: m.glossary_unmet_demand_text },
  'spare-capacity': { name: m.glossary_spare_capacity, text: m.glossary_spare_capacity_text },
  hhi: { name: m.glossary_hhi, text: m.glossary_hhi_text },
  'effective-suppliers': { name: m.glossary_effective_suppliers, text: m.glossary_effective_suppliers_text },
  'governed-hhi': { name: m.glossary_governed_hhi, text: m.glossary_governed_hhi_text },
  'top-share': { name: m.glossary_top_share, text: m.glossary_top_share_text },
  'n-1': { name: m.glossary_n_1, text: m.glossary_n_1_text },
  'self-sufficiency': { name: m.glossary_self_sufficiency, text: m.glossary_self_sufficiency_text },
  'net-import-reliance': { name: m.glossary_net_import_reliance, text: m.glossary_net_import_reliance_text },
  'apparent-consumption': {
    name: m.glossary_apparent_consumption,
    text: m.glossary_apparent_consumption_text,
  },
  reserves: { name: m.glossary_reserves, text: m.glossary_reserves_text },
  'by-product': { name: m.glossary_by_product, text: m.glossary_by_product_text },
  'covered-nation': { name: m.glossary_covered_nation, text: m.glossary_covered_nation_text },
  'rule-of-origin': { name: m.glossary_rule_of_origin, text: m.glossary_rule_of_origin_text },
  'value-content': { name: m.glossary_value_content, text: m.glossary_value_content_text },
  horizon: { name: m.glossary_horizon, text: m.glossary_horizon_text },
};

/** What the style of a line says about its flow. */
export const STROKE_TERM: Record<Stroke, TermId> = {
  solid: 'reconciled',
  dashed: 'estimated',
  dotted: 'modelled',
  hatched: 'withheld',
};
