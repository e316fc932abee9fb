import type { CommodityId } from '#domain/ids.ts';
import type { IntensityFile } from '#domain/published/tables/intensity.ts';
import type { PricesFile } from '#domain/published/tables/prices.ts';
import type { ContentPrice, IntensityRow } from './question.ts';

const PACK = 'battery pack, ';

/** `NMC 811` of the table is `NMC811` here, so that it can be typed in one word. */
export function chemistryName(text: string): string {
  return text.replaceAll(' ', '').toUpperCase();
}

/** Intensity rows of battery packs, of the materials that are commodities of the product. */
export function packIntensity({ rows }: IntensityFile): IntensityRow[] {
  return packRows(rows).flatMap(({ item, commodity, value, source_id }) =>
    commodity === null
      ? []
      : [
          {
            chemistry: chemistryName(item.slice(PACK.length)),
            commodity,
            kilogramsPerKwh: value,
            sources: source_id,
          },
        ],
  );
}

/** Materials of a chemistry that the table lists but no commodity stands for; they are left out of a passport. */
export function materialsLeftOut({ rows }: IntensityFile, chemistry: string): string[] {
  return packRows(rows)
    .filter(({ item, commodity, value }) => commodity === null && value !== 0 && isOf(item, chemistry))
    .map(({ mineral }) => mineral);
}

function packRows(rows: IntensityFile['rows']): IntensityFile['rows'] {
  return rows.filter(({ item, unit }) => item.startsWith(PACK) && unit === 'kg/kWh');
}

function isOf(item: string, chemistry: string): boolean {
  return chemistryName(item.slice(PACK.length)) === chemistry;
}

/**
 * Which price stands for a commodity that has no series of its own name. Graphite: anodes are made of flake,
 * not of amorphous graphite. Manganese: only ore is priced; refined sulphate costs more.
 */
const SERIES: Readonly<Record<CommodityId, string>> = {
  graphite: 'graphite flake (import unit value)',
  manganese: 'manganese ore (USD/mtu)',
};

/**
 * US dollars a kilogram of contained commodity in one year, where the tables have a price:
 * USD/t / 1000;  USD/mtu / 10 (a metric ton unit holds 10 kg);  USD/t Li2CO3 / 1000 / (kg Li a kg Li2CO3).
 * Prices in other units are left out.
 */
export function contentPrices(prices: PricesFile, intensity: IntensityFile, year: number): ContentPrice[] {
  const lithium = intensity.rows.find(({ item }) => item === 'conversion Li2CO3 -> Li')?.value ?? null;
  return prices.rows.flatMap(({ commodity, price_series, year: of, value, unit, source_id }) => {
    if (of !== year || price_series !== (SERIES[commodity] ?? commodity)) return [];
    const kilograms = kilogramsPerUnit(unit, lithium);
    return kilograms === null
      ? []
      : [{ commodity, usdPerKilogram: value / kilograms, year, sources: source_id }];
  });
}

/** Kilograms of contained commodity that a price's unit is for; `null` = a unit that this product does not price. */
function kilogramsPerUnit(unit: string, lithiumInCarbonate: number | null): number | null {
  switch (unit) {
    case 'USD/t':
      return 1000;
    case 'USD/mtu':
      return 10;
    case 'USD/t Li2CO3':
      return lithiumInCarbonate === null ? null : 1000 * lithiumInCarbonate;
    default:
      return null;
  }
}
