import type { CommodityId } from '#domain/ids.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';

/** Goods that tables speak of though the site publishes no network of them. */
const OTHER_GOODS: Readonly<Record<string, () => string>> = {
  all: m.context_all_goods,
  'battery-anode': m.desk_goods_anode,
  'battery-cathode': m.desk_goods_cathode,
  'battery-cells': m.desk_goods_cells,
  pgm: m.group_pgm,
};

/** The name of a commodity, or of other goods, on screen; its id where nobody has named it. */
export function commodityName(manifest: Manifest, id: CommodityId, locale: string): string {
  const entry = manifest.commodities.find((commodity) => commodity.id === id);
  return entry ? localised(entry.names, locale) : (OTHER_GOODS[id]?.() ?? id);
}
