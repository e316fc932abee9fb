import { IntensityFile } from '#domain/published/tables/intensity.ts';
import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { contentPrices, lithiumInCarbonate } from '#engine/passport/contentPrices.ts';
import { packRows, type Untraced } from '#engine/passport/packRows.ts';
import type { PassportData } from '#engine/passport/question.ts';
import type { Progress } from '#load/async.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { readNetworks } from '../profile/readNetworks.ts';
import { vehicleRows, type Vehicle } from './vehicles.ts';

export interface PassportFiles extends PassportData {
  readonly untraced: readonly Untraced[];
  readonly vehicles: readonly Vehicle[];
  readonly rules: readonly PolicyRulesFile['rows'][number][];
}

/** @throws LoadError for the first file that cannot be read. */
export async function readPassport(
  catalogue: Catalogue,
  onprogress: (progress: Progress) => void,
): Promise<PassportFiles> {
  const [intensity, prices, rules] = await Promise.all([
    catalogue.table('intensity', IntensityFile),
    catalogue.table('prices', PricesFile),
    catalogue.table('policy_rules', PolicyRulesFile),
  ]);
  const { traced, untraced } = packRows(intensity);
  const commodities = [...new Set(traced.map(({ commodity }) => commodity))];
  return {
    networks: await readNetworks(catalogue, commodities, onprogress),
    intensity: traced,
    prices: contentPrices(prices, catalogue.manifest.referenceYear, lithiumInCarbonate(intensity)),
    untraced,
    vehicles: vehicleRows(intensity),
    rules,
  };
}
