/**
 * The question behind a number in a sentence. A scene never types a figure: it names what is to be computed from
 * the published files, so that sentence, map and lists cannot disagree.
 */
import * as v from 'valibot';
import { Country, Id, StageName } from '#domain/published/shared.ts';
import { OWNER_GROUPS } from '#domain/closedSets.ts';

const Countries = v.pipe(v.array(Country), v.minLength(1), v.maxLength(60));
const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

/** Which world is meant: today's, or a scenario's result with some options set against their default. */
const inWorld = {
  commodity: Id,
  scenario: v.optional(Id),
  toggled: v.optional(v.pipe(v.array(Id), v.maxLength(40))),
};

/** Tables that a single printed number may be cited from. */
export const CITED_TABLES = ['claims', 'policy_rules', 'restrictions', 'timeline'] as const;
/** How a printed number is to be read. A percentage is kept as a share. */
export const CITED_UNITS = ['percent', 'tonnes', 'years', 'year', 'ratio'] as const;

export const Query = v.variant('measure', [
  /** Part of what all countries make at a stage, 0 to 1. */
  v.strictObject({ measure: v.literal('stage-share'), ...inWorld, stage: StageName, countries: Countries }),
  /** What countries make at a stage, in tonnes of that stage; all countries when none is named. */
  v.strictObject({
    measure: v.literal('stage-tonnes'),
    ...inWorld,
    stage: StageName,
    countries: v.optional(Countries),
  }),
  /** Sum of squared shares of a stage, 0 to 1; the low end where "other countries" may be one or many. */
  v.strictObject({ measure: v.literal('hhi'), ...inWorld, stage: StageName }),
  /** Part of what leaves an origin (or reaches a destination) that goes from the one to the other, 0 to 1. */
  v.strictObject({
    measure: v.literal('flow-share'),
    ...inWorld,
    from: StageName,
    origins: Countries,
    destinations: Countries,
    of: v.picklist(['origin', 'destination']),
  }),
  /** Output of a region at a stage over its own intake of that material at the next one. */
  v.strictObject({
    measure: v.literal('self-sufficiency'),
    ...inWorld,
    stage: v.picklist(['extraction', 'processing']),
    members: Countries,
  }),
  /** Part of all demand at the end of the chain that a scenario leaves unmet, 0 to 1. */
  v.strictObject({ measure: v.literal('unmet-share'), ...inWorld, scenario: Id }),
  /** Part of the production of a past year, 0 to 1. */
  v.strictObject({
    measure: v.literal('history-share'),
    commodity: Id,
    stage: StageName,
    countries: Countries,
    year: Year,
  }),
  /** Part of the world's reserves, 0 to 1. */
  v.strictObject({ measure: v.literal('reserve-share'), commodity: Id, countries: Countries }),
  /** Sum of squared shares of the world's reserves, 0 to 1. */
  v.strictObject({ measure: v.literal('reserve-hhi'), commodity: Id }),
  /** Highest over lowest price of the years. */
  v.strictObject({
    measure: v.literal('price-swing'),
    commodity: Id,
    series: Words,
    first: Year,
    last: Year,
  }),
  /** Part of United States imports of one good that came from a country, 0 to 1, as printed. */
  v.strictObject({ measure: v.literal('import-share'), commodity: Id, good: Words, country: Country }),
  /** Part of the planned capacity of a region's projects that one group of owners holds, 0 to 1. */
  v.strictObject({
    measure: v.literal('owner-share'),
    region: Id,
    commodity: Id,
    stage: StageName,
    owner: v.picklist(OWNER_GROUPS),
  }),
  /** A number that a row of a table prints: the n-th (from 0) in that column. */
  v.strictObject({
    measure: v.literal('printed'),
    table: v.picklist(CITED_TABLES),
    /** Id of the row; in the timeline, which has none, a part of the event's text. */
    row: Words,
    column: Words,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(40)),
    unit: v.picklist(CITED_UNITS),
  }),
  /** The day of an event of the timeline, as the whole number yyyymmdd. */
  v.strictObject({ measure: v.literal('event-day'), event: Words }),
]);
export type Query = v.InferOutput<typeof Query>;

/** What a number counts: decides how it is written and what difference matters. */
export type Unit = 'share' | 'tonnes' | 'hhi' | 'ratio' | 'years' | 'year' | 'day';

const UNITS: Readonly<Record<Exclude<Query['measure'], 'printed'>, Unit>> = {
  'stage-share': 'share',
  'stage-tonnes': 'tonnes',
  hhi: 'hhi',
  'flow-share': 'share',
  'self-sufficiency': 'share',
  'unmet-share': 'share',
  'history-share': 'share',
  'reserve-share': 'share',
  'reserve-hhi': 'hhi',
  'price-swing': 'ratio',
  'import-share': 'share',
  'owner-share': 'share',
  'event-day': 'day',
};

export function unitOf(query: Query): Unit {
  if (query.measure !== 'printed') return UNITS[query.measure];
  return query.unit === 'percent' ? 'share' : query.unit;
}
