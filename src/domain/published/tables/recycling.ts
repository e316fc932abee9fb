import * as v from 'valibot';
import { CONFIDENCES } from '../../closedSets.ts';
import { AmountOrNull, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull } from '../tableFile.ts';

const RecyclingRow = v.strictObject({
  commodity: v.nullable(Id),
  mineral: Text,
  indicator: Text,
  value: AmountOrNull,
  /** What the source prints; keep it where the number is null. */
  value_text: Text,
  unit: v.picklist(['%']),
  scope: Text,
  year: Text,
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
  note: TextOrNull,
});
/** static/data/tables/recycling.json */
export const RecyclingFile = tableFile(RecyclingRow);
export type RecyclingFile = v.InferOutput<typeof RecyclingFile>;
