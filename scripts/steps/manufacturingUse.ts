import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { addTo, OTHER, sumOf } from './leg.ts';

/** What one country's manufacturing takes in, by use, in contained tonnes. */
export interface CountryUse {
  readonly country: Iso3;
  readonly uses: readonly { readonly use: string; readonly tonnes: number }[];
}

export interface BatteryInput {
  /** Rows of the product `battery-cells`, in GWh/yr. */
  readonly cells: readonly RowOf<'production'>[];
  /** GWh made in the reference year per GWh/yr of capacity. */
  readonly utilisation: number;
  readonly mix: readonly RowOf<'battery_mix'>[];
  readonly intensity: readonly RowOf<'intensity'>[];
}

/**
 * Contained tonnes that each country's cell plants take in:
 *
 *   use_c = capacity_c [GWh/yr] x utilisation x sum over chemistries (share x kg/kWh) x 1000 t per GWh and kg/kWh
 *
 * Chemistry shares are assumptions of data/tables/battery_mix.csv, intensities those of BatPaC.
 */
export function batteryUse(commodity: CommodityId, input: BatteryInput): Map<Iso3, number> {
  const newest = Math.max(...input.cells.map((row) => row.year));
  const use = new Map<Iso3, number>();
  for (const plant of input.cells.filter((row) => row.year === newest)) {
    const content = kgPerKwh(plant.country, commodity, input);
    addTo(use, plant.country, plant.value * input.utilisation * content * 1000);
  }
  return use;
}

/** Kilograms of a commodity per kWh of the cells that a country makes, by its mix of chemistries. */
export function kgPerKwh(
  country: Iso3,
  commodity: CommodityId,
  { mix, intensity }: Pick<BatteryInput, 'mix' | 'intensity'>,
): number {
  const own = mix.filter((row) => row.region === country);
  const chosen = own.length > 0 ? own : mix.filter((row) => row.region === OTHER);
  return sumOf(chosen, (row) => row.share * intensityOf(row.item, commodity, intensity));
}

function intensityOf(item: string, commodity: CommodityId, intensity: readonly RowOf<'intensity'>[]): number {
  const row = intensity.find((row) => row.item === item && row.commodity === commodity);
  if (row === undefined || row.value === null) {
    throw new Error(
      `Expected a row of intensity.csv for "${item}" and ${commodity} (named by battery_mix.csv), found none. ` +
        'Add it, or take the chemistry out of the mix.',
    );
  }
  return row.value;
}

/**
 * All uses of a country: cells, and everything else. Other use of the world = output - use in cells; it is
 * spread by apparent consumption (output + imports - exports) less the use in cells, because cells are a
 * small part of most metals and their plants say nothing of steel or alloys.
 */
export function allUses(
  worldOutput: number,
  battery: ReadonlyMap<Iso3, number>,
  apparent: ReadonlyMap<Iso3, number>,
): CountryUse[] {
  const inCells = Math.min(total(battery), worldOutput);
  const weights = new Map(
    [...apparent]
      .map(([country, tonnes]) => [country, tonnes - (battery.get(country) ?? 0)] as const)
      .filter(([, tonnes]) => tonnes > 0),
  );
  const perWeight = (worldOutput - inCells) / Math.max(total(weights), Number.MIN_VALUE);
  const other = new Map([...weights].map(([country, weight]) => [country, weight * perWeight]));

  const scale = inCells / Math.max(total(battery), Number.MIN_VALUE);
  const countries = [...new Set([...battery.keys(), ...other.keys()])].sort();
  return countries.map((country) => ({
    country,
    uses: [
      { use: 'battery-cells', tonnes: (battery.get(country) ?? 0) * scale },
      { use: 'other', tonnes: other.get(country) ?? 0 },
    ].filter(({ tonnes }) => tonnes > 0),
  }));
}

function total(map: ReadonlyMap<string, number>): number {
  return sumOf(map.values(), (value) => value);
}
