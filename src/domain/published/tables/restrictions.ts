import * as v from 'valibot';
import { CONFIDENCES, RESTRICTION_KINDS } from '../../closedSets.ts';
import { AmountOrNull, Country, Id, SourceIds, StageName, Text } from '../shared.ts';
import { PartialDate, PartialDateOrNull, tableFile, TextOrNull } from '../tableFile.ts';

const RestrictionRow = v.strictObject({
  id: Text,
  country: Country,
  commodity: Id,
  stage: StageName,
  product: Text,
  kind: v.picklist(RESTRICTION_KINDS),
  announced: PartialDateOrNull,
  from: PartialDate,
  until: PartialDateOrNull,
  quota_tonnes: AmountOrNull,
  quota_period: TextOrNull,
  /** "all" or an ISO3. */
  target: v.union([v.literal('all'), Country]),
  suspended_from: PartialDateOrNull,
  suspended_until: PartialDateOrNull,
  document: TextOrNull,
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
  note: TextOrNull,
});
/** static/data/tables/restrictions.json */
export const RestrictionsFile = tableFile(RestrictionRow);
export type RestrictionsFile = v.InferOutput<typeof RestrictionsFile>;
