import type { CommodityId } from '#domain/ids.ts';
import type { IntensityFile } from '#domain/published/tables/intensity.ts';
import type { PricesFile } from '#domain/published/tables/prices.ts';
import type { ContentPrice } from './question.ts';

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
 * @param lithiumInCarbonate kg Li in a kg of Li2CO3, as the intensity table prints it.
 */
export function contentPrices(
  rows: readonly PricesFile['rows'][number][],
  year: number,
  lithiumInCarbonate: number | null,
): ContentPrice[] {
  return rows.flatMap(({ commodity, price_series, year: of, value, unit, source_id }) => {
    if (of !== year || price_series !== (SERIES[commodity] ?? commodity)) return [];
    const kilograms = kilogramsPerUnit(unit, lithiumInCarbonate);
    return kilograms === null
      ? []
      : [{ commodity, usdPerKilogram: value / kilograms, year, sources: source_id }];
  });
}

/** kg Li in a kg of Li2CO3, as the table prints it; `null` when it does not. */
export function lithiumInCarbonate(rows: readonly IntensityFile['rows'][number][]): number | null {
  return rows.find(({ item }) => item === 'conversion Li2CO3 -> Li')?.value ?? null;
}

/** Kilograms of contained commodity that a price's unit is for; `null` = a unit that this product does not price. */
function kilogramsPerUnit(unit: string, lithium: number | null): number | null {
  switch (unit) {
    case 'USD/t':
      return 1000;
    case 'USD/mtu':
      return 10;
    case 'USD/t Li2CO3':
      return lithium === null ? null : 1000 * lithium;
    default:
      return null;
  }
}
