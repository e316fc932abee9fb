/**
 * The shape of static/data/tables/*.json: rows, and the dictionary that explains their columns. Rows keep the
 * column names of data/README.md, so that a downloaded table and its dictionary speak of the same thing.
 */
import * as v from 'valibot';
import { REDISTRIBUTE } from '../closedSets.ts';
import { SCHEMA_VERSION, Text } from './shared.ts';

/** `null` = the source does not say. */
export const TextOrNull = v.nullable(Text);
export const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
export const YearOrNull = v.nullable(Year);
/** ISO date; month or day may be missing where the source does not say. */
export const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
export const PartialDateOrNull = v.nullable(PartialDate);
export const RedistributeName = v.picklist(REDISTRIBUTE);

export const ColumnEntry = v.strictObject({
  name: Text,
  type: v.picklist(['text', 'number', 'integer', 'enum', 'flag', 'iso3', 'list', 'date', 'position']),
  required: v.boolean(),
  unit: TextOrNull,
  /** The closed set of an enum. */
  values: v.nullable(v.array(Text)),
  meaning: Text,
});
export type ColumnEntry = v.InferOutput<typeof ColumnEntry>;

/** Schema of one table with rows of the given schema. */
export function tableFile<Row extends v.GenericSchema>(row: Row) {
  return v.strictObject({
    schemaVersion: v.literal(SCHEMA_VERSION),
    table: Text,
    meaning: Text,
    columns: v.array(ColumnEntry),
    /**
     * What the licence of each source in the rows allows. A row may be offered as a download only when all
     * its sources say `yes` or `attribution`.
     */
    redistribute: v.record(Text, RedistributeName),
    rows: v.array(row),
  });
}
