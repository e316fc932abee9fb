import { integer, iso3, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, NOTE, SOURCE, YEAR } from './shared.ts';

const AS_PRINTED = text('What the source prints; keep it where the number is empty');

export const prices = table({
  path: 'tables/prices.csv',
  meaning: 'Annual prices',
  key: ['price_series', 'year', 'source_id'],
  columns: {
    commodity: COMMODITY,
    price_series: text('Name of the series'),
    year: YEAR,
    value: number('see unit', 'Price'),
    unit: text('Currency and quantity'),
    statistic: text('Kind of mean'),
    basis: oneOf(['reported', 'estimated'], 'How good the figure is'),
    source_id: SOURCE,
    confidence: CONFIDENCE,
  },
});

export const price_volatility = table({
  path: 'tables/price_volatility.csv',
  meaning: 'Spread of the prices, computed from the sources of prices.csv',
  key: ['price_series', 'basis'],
  columns: {
    commodity: COMMODITY,
    price_series: text('Name of the series'),
    n: integer('prices', 'Number of prices'),
    basis: text('Interval of the prices'),
    coef_variation: number('ratio', 'Standard deviation / mean'),
    stdev_log_returns: number('ratio', 'Standard deviation of the logarithmic returns, annualised'),
    max_over_min: number('ratio', 'Highest / lowest price'),
    source_id: SOURCE,
    note: NOTE,
  },
});

export const us_import_sources = table({
  path: 'tables/us_import_sources.csv',
  meaning: 'Origins of United States imports',
  key: ['chapter', 'detail', 'country'],
  columns: {
    commodity: COMMODITY,
    chapter: text('Chapter of the source'),
    detail: text('Goods inside the chapter'),
    country: iso3('Origin'),
    country_name: text('Origin as printed'),
    percent: optional(number('%', 'Share of imports')),
    value_text: AS_PRINTED,
    period: text('Years of the mean'),
    source_id: SOURCE,
  },
});

export const us_net_import_reliance = table({
  path: 'tables/us_net_import_reliance.csv',
  meaning: 'Net import reliance of the United States',
  key: ['chapter', 'usgs_commodity', 'detail', 'year'],
  columns: {
    commodity: COMMODITY,
    chapter: text('Chapter of the source'),
    usgs_commodity: text('Goods as printed'),
    detail: text('Which ratio'),
    year: YEAR,
    percent: optional(number('%', 'Share of apparent consumption; empty where a range or W is printed')),
    value_text: AS_PRINTED,
    source_id: SOURCE,
    note: NOTE,
  },
});
