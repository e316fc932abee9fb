import type { CommodityId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';
import type { Progress } from '#load/async.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { readNetworks } from './readNetworks.ts';

/** All that country profiles are drawn from; read once, whatever country is asked about. */
export interface ProfileData {
  readonly networks: ReadonlyMap<CommodityId, Network>;
  readonly usImports: readonly UsImportSourcesFile['rows'][number][];
  readonly projects: readonly ProjectsFile['rows'][number][];
  readonly restrictions: readonly RestrictionsFile['rows'][number][];
  readonly reserves: readonly ReservesFile['rows'][number][];
}

/** @throws LoadError for the first file that cannot be read. */
export async function readProfile(
  catalogue: Catalogue,
  onprogress: (progress: Progress) => void,
): Promise<ProfileData> {
  const [usImports, projects, restrictions, reserves] = await Promise.all([
    catalogue.table('us_import_sources', UsImportSourcesFile),
    catalogue.table('projects', ProjectsFile),
    catalogue.table('restrictions', RestrictionsFile),
    catalogue.table('reserves', ReservesFile),
  ]);
  const commodities = catalogue.manifest.commodities.map(({ id }) => id);
  const networks = await readNetworks(catalogue, commodities, onprogress);
  return { networks, usImports, projects, restrictions, reserves };
}
