import type { IntensityFile } from '#domain/published/tables/intensity.ts';
import type { IntensityRow } from './question.ts';

/** How the table names the items that are battery packs; the rest of the name is the chemistry. */
const PACK = 'battery pack, ';

/** A mineral of a pack whose chain these data do not follow: its mass is known, its origin is not. */
export interface Untraced {
  readonly chemistry: string;
  readonly mineral: string;
  /** `null` = the source prints none. */
  readonly kilogramsPerKwh: number | null;
}

/** The packs of the intensity table, in contained element a kilowatt-hour. */
export function packRows(rows: readonly IntensityFile['rows'][number][]): {
  readonly traced: readonly IntensityRow[];
  readonly untraced: readonly Untraced[];
} {
  const traced: IntensityRow[] = [];
  const untraced: Untraced[] = [];
  for (const { item, unit, commodity, mineral, value, source_id: sources } of rows) {
    if (!item.startsWith(PACK) || unit !== 'kg/kWh') continue;
    const chemistry = item.slice(PACK.length);
    if (commodity === null) untraced.push({ chemistry, mineral, kilogramsPerKwh: value });
    else traced.push({ chemistry, commodity, kilogramsPerKwh: value, sources });
  }
  return { traced, untraced };
}

/** A chemistry as it is typed in one word: `NMC811` for the `NMC 811` of the table. */
export function chemistryWord(chemistry: string): string {
  return chemistry.replaceAll(' ', '').toUpperCase();
}
