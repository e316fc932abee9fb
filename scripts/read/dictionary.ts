/**
 * The dictionary of data/: every table and column, once. The typed rows, the section of data/README.md and
 * the dictionaries inside the published tables all come from it.
 */
import {
  anchor_sites,
  anchors,
  assumptions,
  battery_mix,
  flow_rules,
  leg_trade,
  legs,
} from './dictionary/chains.ts';
import { price_volatility, prices, us_import_sources, us_net_import_reliance } from './dictionary/market.ts';
import { countries, site_capacities, sites } from './dictionary/places.ts';
import { claims, policy_rules, restrictions, timeline } from './dictionary/policy.ts';
import { phrases } from './dictionary/phrases.ts';
import {
  production,
  production_alternatives,
  production_withheld,
  reserves,
  series,
  world_totals,
} from './dictionary/production.ts';
import { projects } from './dictionary/projects.ts';
import { commodities, sources } from './dictionary/register.ts';
import { corrections, country_names, map_exceptions, outside_outline } from './dictionary/rules.ts';
import {
  project_probabilities,
  scenario_levers,
  scenario_options,
  scenarios,
} from './dictionary/scenarios.ts';
import { published_flows, trade, trade_margins, trade_products } from './dictionary/trade.ts';
import { intensity, product_inputs, recycling } from './dictionary/use.ts';
import type { Row } from './table.ts';

export const DICTIONARY = {
  commodities,
  countries,
  sources,
  production,
  production_alternatives,
  production_withheld,
  series,
  world_totals,
  reserves,
  trade,
  trade_products,
  trade_margins,
  published_flows,
  sites,
  site_capacities,
  projects,
  restrictions,
  timeline,
  policy_rules,
  claims,
  prices,
  price_volatility,
  us_import_sources,
  us_net_import_reliance,
  intensity,
  recycling,
  product_inputs,
  legs,
  leg_trade,
  flow_rules,
  anchors,
  anchor_sites,
  assumptions,
  battery_mix,
  scenarios,
  scenario_options,
  scenario_levers,
  project_probabilities,
  phrases,
  corrections,
  outside_outline,
  map_exceptions,
  country_names,
} as const;

export type TableName = keyof typeof DICTIONARY;
/** A row of the named table. */
export type RowOf<Name extends TableName> = Row<(typeof DICTIONARY)[Name]>;
/** All tables, typed; files of a split table are one after the other, in the order of their names. */
export type Tables = { readonly [Name in TableName]: readonly RowOf<Name>[] };
