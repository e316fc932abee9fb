import * as v from 'valibot';
import { CONFIDENCES } from '../../closedSets.ts';
import { Country, SourceIds, Text } from '../shared.ts';
import { PartialDate, PartialDateOrNull, tableFile, TextOrNull } from '../tableFile.ts';

const TimelineRow = v.strictObject({
  date: PartialDate,
  date_end: PartialDateOrNull,
  place: Text,
  countries: v.array(Country),
  event: Text,
  tags: v.array(Text),
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
  note: TextOrNull,
});
/** static/data/tables/timeline.json */
export const TimelineFile = tableFile(TimelineRow);
export type TimelineFile = v.InferOutput<typeof TimelineFile>;
