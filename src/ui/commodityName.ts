import type { CommodityId } from '#domain/ids.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import { localised } from '#format/names.ts';

/** The name of a commodity on screen; its id where the site publishes no network of it. */
export function commodityName(manifest: Manifest, id: CommodityId, locale: string): string {
  const entry = manifest.commodities.find((commodity) => commodity.id === id);
  return entry ? localised(entry.names, locale) : id;
}
