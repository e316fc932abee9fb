import * as v from 'valibot';
import { AmountOrNull, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull, Year } from '../tableFile.ts';

const UsNetImportRelianceRow = v.strictObject({
  commodity: Id,
  chapter: Text,
  usgs_commodity: Text,
  detail: Text,
  year: Year,
  percent: AmountOrNull,
  /** What the source prints: ">95", "E" (net exporter), "W" (withheld); keep it where the number is null. */
  value_text: Text,
  source_id: SourceIds,
  note: TextOrNull,
});
/** static/data/tables/us_net_import_reliance.json */
export const UsNetImportRelianceFile = tableFile(UsNetImportRelianceRow);
export type UsNetImportRelianceFile = v.InferOutput<typeof UsNetImportRelianceFile>;
