import type { CommodityId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Progress } from '#load/async.ts';
import type { Catalogue } from '#load/Catalogue.ts';

/**
 * The networks of several commodities, one file after the other, so that parsing leaves the page room to
 * answer in between. Progress is in bytes of all files together.
 * @throws LoadError for the first file that cannot be read.
 */
export async function readNetworks(
  catalogue: Catalogue,
  commodities: readonly CommodityId[],
  onprogress: (progress: Progress) => void,
): Promise<ReadonlyMap<CommodityId, Network>> {
  const entries = catalogue.manifest.commodities.filter(({ id }) => commodities.includes(id));
  const bytesOf = (path: string) => catalogue.manifest.files.find((file) => file.path === path)?.bytes ?? 0;
  const total = entries.reduce((sum, { file }) => sum + bytesOf(file), 0);
  const networks = new Map<CommodityId, Network>();
  let received = 0;
  for (const entry of entries) {
    networks.set(entry.id, await catalogue.commodity(entry));
    received += bytesOf(entry.file);
    onprogress({ received, total });
  }
  return networks;
}
