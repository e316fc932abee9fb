import type { Iso3 } from '#domain/ids.ts';
import type { ReservesFile } from '#domain/published/tables/reserves.ts';
import { shares } from '#engine/measure/shares.ts';
import { OTHER } from '#engine/measure/supplyRow.ts';

type ReserveRow = ReservesFile['rows'][number];

export interface Holding extends ReserveRow {
  /** Part of the reserves of all printed rows, 0-1. */
  readonly share: number;
  readonly rank: number;
}

/** Reserves of a country by commodity and form, largest share first. Forms are never added. */
export function holdingsOf(country: Iso3, rows: readonly ReserveRow[]): readonly Holding[] {
  return rows
    .filter((row) => row.country === country)
    .flatMap((own): Holding[] => {
      const peers = rows.filter((row) => row.commodity === own.commodity && row.form === own.form);
      const list = shares(peers);
      const share = list.find((row) => row.country === country)?.share.low;
      if (share === undefined) return [];
      const rank = list.filter((row) => row.country !== OTHER).findIndex((row) => row.country === country);
      return [{ ...own, share, rank: rank + 1 }];
    })
    .sort((a, b) => b.share - a.share);
}
