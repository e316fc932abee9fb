import * as v from 'valibot';
import { Amount, Country, Id, SCHEMA_VERSION, SourceIds, StageName, Text } from './shared.ts';

const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));

/** A run of years that may be joined by a line; nothing is drawn between two runs. */
export const HistoryRun = v.strictObject({
  stage: StageName,
  form: Text,
  measure: v.picklist(['production', 'capacity']),
  unit: Text,
  group: Text,
  /** Why the line breaks before or after this run, in words; empty when it does not. */
  breakNote: v.string(),
  sources: SourceIds,
  years: v.array(Year),
  /** Sum of all rows of each year, "other countries" included. */
  world: v.array(v.nullable(Amount)),
  /** By country (ISO3, `OTH` or a former state); null = not known in that year. */
  countries: v.array(
    v.strictObject({ country: Country, values: v.array(v.nullable(Amount)), estimated: v.array(Year) }),
  ),
});

/** static/data/history/<id>.json */
export const HistoryFile = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  commodity: Id,
  runs: v.array(HistoryRun),
});
export type HistoryRun = v.InferOutput<typeof HistoryRun>;
export type HistoryFile = v.InferOutput<typeof HistoryFile>;
