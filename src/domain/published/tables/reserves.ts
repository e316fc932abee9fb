import * as v from 'valibot';
import { Amount, Country, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull, Year } from '../tableFile.ts';

const ReserveRow = v.strictObject({
  commodity: Id,
  form: Text,
  country: Country,
  year: Year,
  value: Amount,
  unit: v.picklist(['t']),
  source_id: SourceIds,
  note: TextOrNull,
});
/** static/data/tables/reserves.json */
export const ReservesFile = tableFile(ReserveRow);
export type ReservesFile = v.InferOutput<typeof ReservesFile>;
