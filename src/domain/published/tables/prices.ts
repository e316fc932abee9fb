import * as v from 'valibot';
import { CONFIDENCES } from '../../closedSets.ts';
import { Amount, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, Year } from '../tableFile.ts';

const PriceRow = v.strictObject({
  commodity: Id,
  price_series: Text,
  year: Year,
  value: Amount,
  unit: Text,
  statistic: Text,
  basis: v.picklist(['reported', 'estimated']),
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
});
/** static/data/tables/prices.json */
export const PricesFile = tableFile(PriceRow);
export type PricesFile = v.InferOutput<typeof PricesFile>;
