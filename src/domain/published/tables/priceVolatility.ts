import * as v from 'valibot';
import { Amount, Id, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull } from '../tableFile.ts';

const PriceVolatilityRow = v.strictObject({
  commodity: Id,
  price_series: Text,
  n: v.pipe(v.number(), v.integer(), v.minValue(2)),
  basis: Text,
  coef_variation: Amount,
  stdev_log_returns: Amount,
  max_over_min: v.pipe(v.number(), v.minValue(1)),
  source_id: SourceIds,
  note: TextOrNull,
});
/** static/data/tables/price_volatility.json */
export const PriceVolatilityFile = tableFile(PriceVolatilityRow);
export type PriceVolatilityFile = v.InferOutput<typeof PriceVolatilityFile>;
