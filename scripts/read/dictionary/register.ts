import { REDISTRIBUTE } from '#domain/closedSets.ts';
import { flag, integer, listOrEmpty, list, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { NOTE, SOURCE } from './shared.ts';

export const commodities = table({
  path: 'tables/commodities.csv',
  meaning: 'Commodities: minerals, products made of them, and bundles that statistics cannot split',
  key: ['id'],
  columns: {
    id: text('Commodity id'),
    name: text('Name in English'),
    name_es: text('Name in Spanish'),
    name_fr: text('Name in French'),
    symbol: optional(text('Chemical symbol')),
    kind: oneOf(['mineral', 'product', 'bundle'], 'Bundles have no series of their own'),
    group: optional(text('Group of uses')),
    contained_unit: optional(text('What a tonne counts')),
    us_critical_2025: optional(flag('On the United States list of 7 November 2025; empty: not looked up')),
    completeness: oneOf(['one-stage', 'two-stage', 'three-stage'], 'Stages with figures'),
    stages: list('Stages with figures'),
    manufacturing_from: optional(text('Series that stands for manufacturing')),
    processing_in_tonnes: oneOf(['yes', 'shares only', 'no'], 'Whether processing has tonnes'),
    reference_year: optional(integer('year', 'Year of the production figures to draw')),
    trade_reference_products: listOrEmpty('Products of trade.csv to draw'),
    source_id: SOURCE,
  },
});

export const sources = table({
  path: 'sources.csv',
  meaning: 'Where every figure was published, and under which licence',
  key: ['source_id'],
  columns: {
    source_id: text('Source id'),
    title: text('Title'),
    publisher: text('Publisher'),
    published_year: optional(text('Year or years')),
    url_or_doi: optional(text('Address')),
    licence: text('Licence as printed'),
    redistribute: oneOf(
      REDISTRIBUTE,
      'yes and attribution: tables may be passed on; check and cite-figures-only: single figures only',
    ),
    citation: text('How to cite it'),
    where_read: text('What was read'),
    used_in: listOrEmpty('Tables that use it'),
    note: NOTE,
  },
});
