import { MEASURES } from '#domain/closedSets.ts';
import { integer, iso3, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, NOTE, PRODUCTION_UNITS, SOURCE, STAGE, YEAR } from './shared.ts';

const COUNTRY = iso3('Country, former state, OTH (not named by the source) or EUR');
const FORM = text('What is counted, in words');

export const production = table({
  path: 'tables/production/',
  meaning:
    'One chosen series per commodity, stage and year. A country without a row has no figure or is inside OTH; ' +
    'the world total of a set is the sum of its rows',
  key: ['commodity', 'stage', 'country', 'year'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    form: FORM,
    measure: oneOf(MEASURES, 'Output of the year, or the most that plants could make'),
    country: COUNTRY,
    year: YEAR,
    value: number('see unit', 'The figure; 0 only where the source prints 0'),
    unit: oneOf(PRODUCTION_UNITS, 'Read it first: sets in pct are shares that sum to 100'),
    basis: oneOf(['reported', 'estimated', 'derived'], 'How good the figure is'),
    source_id: SOURCE,
    note: NOTE,
  },
});

export const production_alternatives = table({
  path: 'tables/production_alternatives/',
  meaning: 'Competing sources for the same figure, 2018-2025; they give the low-high ranges',
  key: ['commodity', 'stage', 'form', 'country', 'year', 'source_id'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    form: FORM,
    country: COUNTRY,
    year: YEAR,
    value: number('see unit', 'The figure as that source counts it'),
    unit: oneOf(['t', 'pct'], 'Tonnes compare only where form and unit agree'),
    share_pct: number('%', "Share of that source's own total"),
    basis: oneOf(['reported', 'estimated'], 'How good the figure is'),
    source_id: SOURCE,
    chosen: oneOf(['yes', 'no'], 'Whether production.csv uses this source'),
    note: NOTE,
  },
});

export const production_withheld = table({
  path: 'tables/production_withheld.csv',
  meaning: 'Output that exists but whose source prints no number: unknown, never 0',
  key: ['commodity', 'stage', 'form', 'country', 'year'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    form: FORM,
    country: COUNTRY,
    year: YEAR,
    reason: text('What the source prints instead'),
    source_id: SOURCE,
  },
});

export const series = table({
  path: 'tables/series.csv',
  meaning: 'Which source stands for which years of production, why, and where a line must break',
  key: ['commodity', 'stage', 'year_from', 'form'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    year_from: integer('year', 'First year'),
    year_to: integer('year', 'Last year'),
    years_missing: optional(text('Years between them without a set, joined by blanks')),
    form: FORM,
    measure: oneOf(MEASURES, 'Output or capacity'),
    unit: oneOf(PRODUCTION_UNITS, 'Unit of every row of the series'),
    comparable_group: text('A line may be drawn only inside one group'),
    source_id: SOURCE,
    why_chosen: text('Reason for the choice'),
    known_breaks: optional(text('What changes before or after')),
  },
});

export const world_totals = table({
  path: 'tables/world_totals.csv',
  meaning: 'World total of each set of production.csv: the sum of its rows and, where printed, the total',
  key: ['commodity', 'stage', 'year'],
  columns: {
    commodity: COMMODITY,
    stage: STAGE,
    year: YEAR,
    form: FORM,
    measure: oneOf(MEASURES, 'Output or capacity'),
    unit: oneOf(PRODUCTION_UNITS, 'Unit of both totals'),
    sum_of_rows: number('see unit', 'Sum of the rows'),
    world_printed: optional(number('see unit', 'Total as the source prints it, often rounded')),
    sum_to_printed: optional(number('ratio', 'sum_of_rows / world_printed')),
    source_id: SOURCE,
    note: NOTE,
  },
});

export const reserves = table({
  path: 'tables/reserves.csv',
  meaning: 'Reserves by country',
  key: ['commodity', 'form', 'country', 'year'],
  columns: {
    commodity: COMMODITY,
    form: FORM,
    country: COUNTRY,
    year: YEAR,
    value: number('see unit', 'Reserves; 0 only where the source prints a dash'),
    unit: oneOf(['t'], 'Tonnes of the form'),
    source_id: SOURCE,
    note: NOTE,
  },
});
