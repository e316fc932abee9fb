import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import type { Catalogue } from '#load/Catalogue.ts';

export interface MeasureFiles {
  readonly reserves: readonly ReservesFile['rows'][number][];
  readonly rules: readonly PolicyRulesFile['rows'][number][];
}

/** @throws LoadError for the first file that cannot be read. */
export async function readMeasures(catalogue: Catalogue): Promise<MeasureFiles> {
  const [reserves, rules] = await Promise.all([
    catalogue.table('reserves', ReservesFile),
    catalogue.table('policy_rules', PolicyRulesFile),
  ]);
  return { reserves, rules };
}
