import * as v from 'valibot';
import { Amount, Id, Localised, SourceIds, SCHEMA_VERSION, StageName, Text } from './shared.ts';

export const LegEntry = v.strictObject({
  from: StageName,
  to: StageName,
  toForm: v.nullable(Id),
  fromLabel: Text,
  fromUnit: Text,
  toLabel: Text,
  toUnit: Text,
  yield: v.pipe(v.number(), v.gtValue(0)),
  evidence: v.picklist(['reported', 'matrix', 'estimated-only']),
  note: v.string(),
  sources: SourceIds,
});

export const StageEntry = v.strictObject({
  stage: StageName,
  form: Text,
  unit: Text,
  /** Year of the totals at this stage. */
  year: v.pipe(v.number(), v.integer()),
});

export const CommodityEntry = v.strictObject({
  id: Id,
  names: v.strictObject({ en: Text, es: Text, fr: Text }),
  symbol: Text,
  group: Text,
  stages: v.array(StageEntry),
  legs: v.array(LegEntry),
  /** Path of its flows below static/data. */
  file: Text,
  /** Path of its production history below static/data, or null when no series exists. */
  history: v.nullable(Text),
});

export const FileEntry = v.strictObject({
  path: Text,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** static/data/manifest.json: read first; it names every other file. */
export const Manifest = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  referenceYear: v.pipe(v.number(), v.integer()),
  commodities: v.array(CommodityEntry),
  scenarios: v.array(v.strictObject({ id: Id, name: Localised, file: Text })),
  files: v.array(FileEntry),
  totalBytes: Amount,
});

export type LegEntry = v.InferOutput<typeof LegEntry>;
export type CommodityEntry = v.InferOutput<typeof CommodityEntry>;
export type Manifest = v.InferOutput<typeof Manifest>;
