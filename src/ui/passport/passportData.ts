import type { CommodityId, SourceId } from '#domain/ids.ts';
import type { IntensityFile } from '#domain/published/tables/intensity.ts';
import type { PricesFile } from '#domain/published/tables/prices.ts';
import type { ContentPrice, IntensityRow } from '#engine/passport/question.ts';

type PublishedIntensity = IntensityFile['rows'][number];
type PublishedPrice = PricesFile['rows'][number];

/** How the table names the items that are battery packs; the rest of the name is the chemistry. */
const PACK = 'battery pack, ';

/** A mineral of a pack whose chain these data do not follow: its mass is known, its origin is not. */
export interface Untraced {
  readonly chemistry: string;
  readonly mineral: string;
  readonly kilogramsPerKwh: number | null;
}

/** The packs of the intensity table, in contained element a kilowatt-hour. */
export function packRows(rows: readonly PublishedIntensity[]): {
  readonly traced: readonly IntensityRow[];
  readonly untraced: readonly Untraced[];
} {
  const packs = rows.filter((row) => row.item.startsWith(PACK) && row.unit === 'kg/kWh');
  const traced: IntensityRow[] = [];
  const untraced: Untraced[] = [];
  for (const { item, commodity, mineral, value, source_id: sources } of packs) {
    const chemistry = item.slice(PACK.length);
    if (commodity === null) untraced.push({ chemistry, mineral, kilogramsPerKwh: value });
    else traced.push({ chemistry, commodity, kilogramsPerKwh: value, sources });
  }
  return { traced, untraced };
}

/** A car that the table describes as a whole. */
export interface Vehicle {
  /** As the table names it. */
  readonly name: string;
  /** Kilograms a car, by mineral; `null` = not known. */
  readonly kilograms: ReadonlyMap<string, number | null>;
  readonly sources: readonly SourceId[];
}

/** The cars of the intensity table. */
export function vehicleRows(rows: readonly PublishedIntensity[]): readonly Vehicle[] {
  const cars = rows.filter(({ unit }) => unit === 'kg/vehicle');
  return [...new Set(cars.map(({ item }) => item))].map((name) => {
    const own = cars.filter(({ item }) => item === name);
    return {
      name,
      kilograms: new Map(own.map(({ mineral, value }) => [mineral, value])),
      sources: own.flatMap((row) => row.source_id),
    };
  });
}

/** The price series that stands for each commodity of a pack, of the several that the table holds. */
const SERIES: Readonly<Record<CommodityId, string>> = {
  cobalt: 'cobalt',
  copper: 'copper',
  graphite: 'graphite flake (import unit value)',
  lithium: 'lithium',
  manganese: 'manganese ore (USD/mtu)',
  nickel: 'nickel',
};

/** A metric-ton unit is one per cent of a tonne. */
const KILOGRAMS_PER_UNIT = 10;

/**
 * Prices of one year in US dollars a kilogram of contained element. A commodity without a price in that year,
 * or in a unit that no rule here converts, has none.
 * @param lithiumInCarbonate kg Li in a kg of Li2CO3, from the conversions of the intensity table.
 */
export function contentPrices(
  rows: readonly PublishedPrice[],
  year: number,
  lithiumInCarbonate: number | null,
): readonly ContentPrice[] {
  return rows.flatMap((row): ContentPrice[] => {
    const { commodity, price_series: series, source_id: sources } = row;
    if (row.year !== year || SERIES[commodity] !== series) return [];
    const kilograms = contentOf(row.unit, lithiumInCarbonate);
    return kilograms === null ? [] : [{ commodity, usdPerKilogram: row.value / kilograms, year, sources }];
  });
}

/** Kilograms of contained element that one price unit buys. */
function contentOf(unit: string, lithiumInCarbonate: number | null): number | null {
  if (unit === 'USD/t') return 1000;
  if (unit === 'USD/mtu') return KILOGRAMS_PER_UNIT;
  if (unit === 'USD/t Li2CO3') return lithiumInCarbonate === null ? null : 1000 * lithiumInCarbonate;
  return null;
}

/** kg Li in a kg of Li2CO3, as the table prints it; `null` when it does not. */
export function lithiumInCarbonate(rows: readonly PublishedIntensity[]): number | null {
  return rows.find((row) => row.item === 'conversion Li2CO3 -> Li')?.value ?? null;
}
