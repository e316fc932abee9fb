import { STAGES } from '#domain/stage.ts';
import { flag, integer, iso3, list, listOrEmpty, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, SOURCE, STAGE, YEAR } from './shared.ts';

const FROM = oneOf(STAGES, 'Stage the leg leaves');
const TO = oneOf(STAGES, 'Stage the leg reaches');
const TO_FORM = optional(text('Form slug where the stage reached has several forms'));

export const legs = table({
  path: 'tables/legs.csv',
  meaning:
    'The chain of each commodity: its legs, the form and unit of each end, and what stands behind them',
  key: ['commodity', 'from', 'to', 'to_form'],
  columns: {
    commodity: COMMODITY,
    from: FROM,
    to: TO,
    to_form: TO_FORM,
    from_label: text('What leaves, in words'),
    from_unit: text('Unit of the flows'),
    to_label: text('What is made or used, in words'),
    to_unit: text('Unit of the places reached'),
    yield: number('t/t', 'Output per tonne taken in, in their own units'),
    intake_from: oneOf(
      ['output', 'apparent-consumption', 'uses', 'magnet-shares', 'capacity-shares', 'reported'],
      'How the intake of each country is known',
    ),
    shortage: oneOf(
      ['scrap', 'synthetic', 'unknown-origin'],
      'Place that supplies what the stage before cannot',
    ),
    evidence: oneOf(['reported', 'matrix', 'estimated-only'], 'Best evidence behind the links'),
    note: text('What a reader must know'),
    source_id: SOURCE,
  },
});

export const leg_trade = table({
  path: 'rules/leg_trade.csv',
  meaning: 'Which traded product of which year stands behind which leg, and in which role',
  key: ['commodity', 'from', 'to', 'to_form', 'product', 'year'],
  columns: {
    commodity: COMMODITY,
    from: FROM,
    to: TO,
    to_form: TO_FORM,
    product: text('Product of trade.csv, or STUDY:from>to for rows of published_flows.csv'),
    year: YEAR,
    role: oneOf(
      ['report', 'seed', 'matrix'],
      'report = a floor within its range; seed = an older matrix, matrix = a published estimate: no floor',
    ),
    overlap_group: optional(text('Of products in one group the first by rank stands, or the larger')),
    rank: integer('order', 'Order inside the overlap group'),
    conversion: number('leg unit per contained tonne', 'From the contained tonnes of trade to the leg'),
    low_ratio: optional(number('ratio', 'Lowest believable figure / the figure; empty: as trade_products')),
    high_ratio: optional(number('ratio', 'Highest believable figure / the figure')),
    sets_cap: flag('Whether the figure is a cap too; no: other forms of the goods move unreported'),
    only_exporters: listOrEmpty('Exporters it is used for; empty: all'),
    except_exporters: listOrEmpty('Exporters it is not used for'),
    only_importers: listOrEmpty('Importers it is used for; empty: all'),
    except_importers: listOrEmpty('Importers it is not used for'),
    reason: text('Why'),
    source_id: SOURCE,
  },
});

export const flow_rules = table({
  path: 'rules/flow_rules.csv',
  meaning: 'What is known of a link beyond trade statistics; every rule must be used',
  key: ['commodity', 'from', 'to', 'to_form', 'kind', 'origin', 'destination'],
  columns: {
    commodity: COMMODITY,
    from: FROM,
    to: TO,
    to_form: TO_FORM,
    kind: oneOf(
      [
        'home-only',
        'known-plant',
        'to-stocks',
        'block',
        'no-exports',
        'transit-hub',
        'home-use-cap',
        'reassign',
        'believable',
      ],
      'home-only: takes home material only; known-plant: ownership ties the two ends, value = ' +
        'assumed share of output; to-stocks: share of output ' +
        'that finds no plant; block: no such flow; no-exports: keeps what it has; transit-hub: passes goods on; home-use-cap: ' +
        'origin uses at most value x its output, destination (empty: all importers) the rest; reassign: excess exports of origin belong to destination; believable: an estimate ' +
        'that ranks high, and why it stands',
    ),
    origin: optional(iso3('Origin')),
    destination: optional(iso3('Destination')),
    value: optional(number('share', 'See kind')),
    reason: text('Why'),
    confidence: CONFIDENCE,
    source_id: SOURCE,
  },
});

export const anchors = table({
  path: 'rules/anchors.csv',
  meaning:
    'Stated points: for one commodity before its sites, for all (commodity empty) where no site is known',
  key: ['commodity', 'country', 'stage'],
  columns: {
    commodity: optional(text('Commodity id; empty: all')),
    country: iso3('Country'),
    stage: STAGE,
    lat: number('degrees', 'Latitude, WGS 84'),
    lon: number('degrees', 'Longitude, WGS 84'),
    name: text('Name of the point'),
    reason: text('Why there'),
  },
});

export const anchor_sites = table({
  path: 'rules/anchor_sites.csv',
  meaning: 'Which sites stand for a commodity and stage where the stage of sites.csv does not say it',
  key: ['commodity', 'stage', 'capacity_of'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    site_stage: STAGE,
    capacity_of: text('Sites whose capacity is exactly this; further rows add further sites'),
    reason: text('Why'),
  },
});

export const assumptions = table({
  path: 'tables/assumptions.csv',
  meaning: 'Numbers the pipeline needs and no source gives: each with a range, shown to the reader',
  key: ['id'],
  columns: {
    id: text('Assumption id'),
    value: number('see unit', 'Value used'),
    low: number('see unit', 'Lowest believable value'),
    high: number('see unit', 'Highest believable value'),
    unit: text('Unit'),
    meaning: text('What it stands for'),
    confidence: CONFIDENCE,
    source_id: SOURCE,
  },
});

export const battery_mix = table({
  path: 'tables/battery_mix.csv',
  meaning: 'Assumed chemistry of the cells made, as shares of the energy; OTH stands for all other countries',
  key: ['region', 'item'],
  columns: {
    region: iso3('Country, or OTH for all others'),
    item: text('Item of intensity.csv'),
    share: number('fraction', 'Share of the energy of the cells made there'),
    confidence: CONFIDENCE,
    source_id: list('Ids of sources.csv'),
  },
});
