import * as v from 'valibot';
import { AmountOrNull, Country, Id, SourceIds, Text } from '../shared.ts';
import { tableFile } from '../tableFile.ts';

const UsImportSourceRow = v.strictObject({
  commodity: Id,
  chapter: Text,
  detail: Text,
  country: Country,
  country_name: Text,
  percent: AmountOrNull,
  /** What the source prints; keep it where the number is null. */
  value_text: Text,
  period: Text,
  source_id: SourceIds,
});
/** static/data/tables/us_import_sources.json */
export const UsImportSourcesFile = tableFile(UsImportSourceRow);
export type UsImportSourcesFile = v.InferOutput<typeof UsImportSourcesFile>;
