import * as v from 'valibot';
import { CONFIDENCES } from '../../closedSets.ts';
import { AmountOrNull, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull } from '../tableFile.ts';

const IntensityRow = v.strictObject({
  item: Text,
  commodity: v.nullable(Id),
  mineral: Text,
  value: AmountOrNull,
  /** What the source prints; keep it where the number is null. */
  value_text: Text,
  unit: Text,
  basis: Text,
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
  note: TextOrNull,
});
/** static/data/tables/intensity.json */
export const IntensityFile = tableFile(IntensityRow);
export type IntensityFile = v.InferOutput<typeof IntensityFile>;
