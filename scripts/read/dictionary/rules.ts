import { iso3, list, number, oneOf, text } from '../column.ts';
import { table } from '../table.ts';

const REASON = text('Why, so that a later reader can judge it');

export const corrections = table({
  path: 'rules/corrections.csv',
  meaning: 'Corrections of a cell, applied only while the old value still stands there',
  key: ['table', 'key', 'column'],
  columns: {
    table: text('Table'),
    key: text('Key of the row: its key columns joined by "|"'),
    column: text('Column'),
    old_value: text('Cell as the table holds it'),
    new_value: text('Cell that takes its place'),
    reason: REASON,
    source_id: list('Ids of sources.csv'),
    status: oneOf(['applied', 'noted'], 'noted: known, but not changed until a source settles it'),
  },
});

export const outside_outline = table({
  path: 'rules/outside_outline.csv',
  meaning: 'Points that may stand farther outside their country than a coarse coast explains',
  key: ['table', 'id'],
  columns: {
    table: oneOf(['sites', 'projects'], 'Table'),
    id: text('Row id'),
    country: iso3('Country the table states'),
    max_km: number('km', 'Greatest distance allowed'),
    reason: REASON,
  },
});

export const map_exceptions = table({
  path: 'rules/map_exceptions.csv',
  meaning: 'Outlines without a country of the table, and countries without an outline',
  key: ['side', 'id'],
  columns: {
    side: oneOf(['map', 'table'], 'Where the id is found; the other side lacks it'),
    id: text('a3 of the outline, or iso3 of the country'),
    reason: REASON,
  },
});

export const country_names = table({
  path: 'rules/country_names.csv',
  meaning: 'Names that take the place of those of i18n-iso-countries: short forms, former states, aggregates',
  key: ['iso3'],
  columns: {
    iso3: iso3('Country'),
    name_es: text('Name in Spanish'),
    name_fr: text('Name in French'),
    reason: REASON,
  },
});
