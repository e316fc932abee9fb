import * as v from 'valibot';
import { SCHEMA_VERSION, Text } from './shared.ts';
import { RedistributeName, TextOrNull } from './tableFile.ts';

export const SourceEntry = v.strictObject({
  id: Text,
  title: Text,
  publisher: Text,
  /** Year or years, as printed. */
  published: TextOrNull,
  url: TextOrNull,
  licence: Text,
  /** `check` and `cite-figures-only`: single cited figures only, no table of them is offered as a download. */
  redistribute: RedistributeName,
  /** How to cite it; licences ask for it. */
  citation: Text,
  note: TextOrNull,
});

/** static/data/sources.json */
export const SourcesFile = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  sources: v.array(SourceEntry),
});
export type SourcesFile = v.InferOutput<typeof SourcesFile>;
export type SourceEntry = v.InferOutput<typeof SourceEntry>;
