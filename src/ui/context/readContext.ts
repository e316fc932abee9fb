import { PricesFile } from '#domain/published/tables/prices.ts';
import { PriceVolatilityFile } from '#domain/published/tables/priceVolatility.ts';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { TimelineFile } from '#domain/published/tables/timeline.ts';
import type { Catalogue } from '#load/Catalogue.ts';

export interface ContextData {
  readonly prices: readonly PricesFile['rows'][number][];
  readonly volatility: readonly PriceVolatilityFile['rows'][number][];
  readonly projects: readonly ProjectsFile['rows'][number][];
  readonly restrictions: readonly RestrictionsFile['rows'][number][];
  readonly timeline: readonly TimelineFile['rows'][number][];
}

/** @throws LoadError for the first file that cannot be read. */
export async function readContext(catalogue: Catalogue): Promise<ContextData> {
  const [prices, volatility, projects, restrictions, timeline] = await Promise.all([
    catalogue.table('prices', PricesFile),
    catalogue.table('price_volatility', PriceVolatilityFile),
    catalogue.table('projects', ProjectsFile),
    catalogue.table('restrictions', RestrictionsFile),
    catalogue.table('timeline', TimelineFile),
  ]);
  return { prices, volatility, projects, restrictions, timeline };
}
