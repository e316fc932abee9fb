/**
 * Schemas of the tables that the screen reads beside flows: sources, country names and the evidence report.
 * They name only the fields in use; a table may hold more.
 */
import * as v from 'valibot';
import { Country, Id, StageName, Text } from '#domain/published/shared.ts';

const NumberOrNull = v.nullable(v.number());

export const Source = v.object({
  id: Text,
  title: Text,
  publisher: v.string(),
  published: v.nullable(v.string()),
  url: v.nullable(v.string()),
  licence: v.string(),
  redistribute: v.string(),
  citation: v.string(),
});
export const SourcesFile = v.object({ sources: v.array(Source) });
export type Source = v.InferOutput<typeof Source>;

export const CountriesFile = v.object({ rows: v.array(v.object({ iso3: Country, name: Text })) });

const LegEvidence = v.object({
  commodity: Id,
  from: StageName,
  to: StageName,
  tonnes: v.number(),
  shareReconciled: NumberOrNull,
  holdOutError: NumberOrNull,
  rowsIn: NumberOrNull,
  rowsUsed: NumberOrNull,
  leftOut: v.array(v.object({ reason: Text, rows: v.number(), tonnes: NumberOrNull })),
});
export const EvidenceFile = v.object({ legs: v.array(LegEvidence) });
export type LegEvidence = v.InferOutput<typeof LegEvidence>;
