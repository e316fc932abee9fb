import { integer, iso3, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, NOTE, SOURCE, STAGE, YEAR } from './shared.ts';

const STAGE_FROM = { ...STAGE, meaning: 'Stage the goods leave' };
const PRODUCT_ID = text('Product id of trade_products.csv');
const PRODUCT = text('Traded good, in words');
const HS_CODE = text('Harmonised System code, four or six digits');
const USE = oneOf(
  ['reference', 'comparison', 'partial', 'historic'],
  'reference = the year to draw; comparison = another year; partial = some partners only, never the world; ' +
    'historic = older, kept because nothing newer was found',
);
const CHAIN_STAGES = [
  'extraction',
  'refinery-input',
  'processing',
  'cathode-input',
  'product',
  'unallocated',
] as const;

export const trade = table({
  path: 'tables/trade/',
  meaning: 'Reported trade links; contained tonnes = gross_tonnes x content_factor',
  key: ['product_id', 'exporter', 'importer', 'year'],
  columns: {
    commodity: COMMODITY,
    stage_from: STAGE_FROM,
    product_id: PRODUCT_ID,
    product: PRODUCT,
    hs_code: HS_CODE,
    use: USE,
    exporter: iso3('Origin'),
    importer: iso3('Destination'),
    year: YEAR,
    gross_tonnes: number('t', 'Weight as traded'),
    tonnes_basis: oneOf(
      ['reported', 'derived-outlier', 'derived-missing'],
      'Reported, or value / median unit value where the weight is absurd or missing',
    ),
    usd: optional(number('USD', 'Trade value')),
    content_factor: optional(number('t/t', 'Contained tonnes per tonne as traded; empty for bundles')),
    source_id: SOURCE,
    reliability: oneOf(
      ['reconciled', 'two-sided', 'one-sided'],
      'Both reports merged by the publisher, both seen, or one only',
    ),
    entrepot: optional(
      oneOf(['exporter', 'importer', 'exporter+importer'], 'Which end is a transit or trading hub'),
    ),
    note: NOTE,
  },
});

export const trade_products = table({
  path: 'tables/trade_products.csv',
  meaning: 'What each traded product and year covers, and its content factor',
  key: ['product_id', 'year'],
  columns: {
    product_id: PRODUCT_ID,
    commodity: COMMODITY,
    stage_from: STAGE_FROM,
    product: PRODUCT,
    hs_code: HS_CODE,
    year: YEAR,
    use: USE,
    source_id: SOURCE,
    links_in_source: integer('links', 'Links of the source'),
    links_kept: integer('links', 'Links kept in trade.csv'),
    world_usd: optional(number('USD', 'World value of the source')),
    world_tonnes: number('t', 'World weight after mending'),
    dropped_usd_pct: optional(number('%', 'Value of the links under 0.05 % that were dropped')),
    dropped_tonnes_pct: number('%', 'Weight of the links that were dropped'),
    weights_missing_derived: integer('links', 'Weights filled from value / median unit value'),
    weights_outlier_rederived: integer('links', 'Weights replaced because more than 10 times off'),
    outlier_usd_pct: optional(number('%', 'Value behind the replaced weights')),
    source_tonnes_before: number('t', 'World weight as printed'),
    median_usd_per_t: optional(text('Value-weighted median unit value, USD/t; several where grades differ')),
    content_factor: optional(number('t/t', 'Contained tonnes per tonne as traded')),
    factor_low: optional(number('t/t', 'Lowest believable factor')),
    factor_high: optional(number('t/t', 'Highest believable factor')),
    factor_basis: text('Where the factor comes from; "assumed" unless it says otherwise'),
    factor_note: NOTE,
    coverage: text('Share of world trade in the table'),
    unit_note: text('How to get contained tonnes'),
    overlap_group: optional(text('Products of one group hold partly the same goods: never add them')),
  },
});

export const trade_margins = table({
  path: 'tables/trade_margins.csv',
  meaning: 'Exporter and importer totals of goods that have no country-to-country matrix',
  key: ['product', 'hs_code', 'year', 'side', 'country', 'source_id'],
  columns: {
    commodity: COMMODITY,
    product: PRODUCT,
    hs_code: HS_CODE,
    year: YEAR,
    side: oneOf(['export', 'import'], 'Which total'),
    country: iso3('Exporter or importer'),
    usd: number('USD', 'Trade value'),
    tonnes: optional(number('t', 'Weight as traded')),
    world_usd: number('USD', 'World value'),
    world_tonnes: optional(number('t', 'World weight')),
    share: number('fraction', 'usd / world_usd'),
    source_id: SOURCE,
    note: text('How complete the list is'),
  },
});

export const published_flows = table({
  path: 'tables/published_flows.csv',
  meaning:
    'A published estimate of stage-to-stage flows (Cheng et al. 2024, year 2020): a seed, not a target',
  key: ['commodity', 'year', 'from_stage', 'from_name', 'to_stage', 'to_name'],
  columns: {
    commodity: COMMODITY,
    year: YEAR,
    from_stage: oneOf(CHAIN_STAGES, 'Stage of origin in the words of the study'),
    from_country: optional(iso3('Origin; empty when it is no country')),
    from_name: text('Origin as printed'),
    to_stage: oneOf(CHAIN_STAGES, 'Stage of destination in the words of the study'),
    to_country: optional(iso3('Destination; empty when it is no country')),
    to_name: text('Destination as printed'),
    contained_tonnes: number('t', 'Contained tonnes'),
    source_id: SOURCE,
  },
});
