import { number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, NOTE, SOURCE } from './shared.ts';

const AS_PRINTED = text('What the source prints; keep it where the number is empty');

export const intensity = table({
  path: 'tables/intensity.csv',
  meaning: 'Contents: kilograms per kWh, vehicle or magnet, and conversions between chemical forms',
  key: ['item', 'mineral', 'unit', 'basis', 'source_id'],
  columns: {
    item: text('Good or conversion'),
    commodity: optional(COMMODITY),
    mineral: text('Material as printed'),
    value: optional(number('see unit', 'The figure')),
    value_text: AS_PRINTED,
    unit: text('Unit'),
    basis: text('What it is counted over'),
    source_id: SOURCE,
    confidence: CONFIDENCE,
    note: NOTE,
  },
});

export const recycling = table({
  path: 'tables/recycling.csv',
  meaning: 'Recycling rates; indicators of different names must not be compared',
  key: ['mineral', 'indicator', 'scope', 'year', 'source_id'],
  columns: {
    commodity: optional(COMMODITY),
    mineral: text('Material as printed'),
    indicator: text('EoL-RIR, EOL-RR or share of supply'),
    value: optional(number('%', 'The figure')),
    value_text: AS_PRINTED,
    unit: oneOf(['%'], 'Unit'),
    scope: text('Region'),
    year: text('Year or study'),
    source_id: SOURCE,
    confidence: CONFIDENCE,
    note: NOTE,
  },
});

export const product_inputs = table({
  path: 'tables/product_inputs.csv',
  meaning: 'Which commodities a product is made of',
  key: ['product', 'commodity'],
  columns: {
    product: text('Product: commodity id of kind product'),
    commodity: COMMODITY,
    coefficient_table: optional(text('Table that holds the content')),
    source_id: SOURCE,
    note: NOTE,
  },
});
