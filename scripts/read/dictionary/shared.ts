import { CONFIDENCES } from '#domain/closedSets.ts';
import { STAGES } from '#domain/stage.ts';
import { integer, list, oneOf, optional, text } from '../column.ts';

/** Columns and closed sets that several tables have in common. */
export const COMMODITY = text('Commodity id of commodities.csv');
export const STAGE = oneOf(STAGES, 'Stage of the chain');
export const YEAR = integer('year', 'Calendar year of the figure');
export const SOURCE = list('Ids of sources.csv');
export const NOTE = optional(text('Caveat, in words'));
export const CONFIDENCE = oneOf(
  CONFIDENCES,
  'How the figure was read: in the source, in an excerpt, second hand, computed, or recalled only',
);
export const PRODUCTION_UNITS = ['t', 'pct', 'GWh/yr'] as const;
