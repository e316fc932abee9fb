import type { Iso3 } from '#domain/ids.ts';
import type { LegEvidence } from '#domain/published/evidence.ts';

/** Goods that a country only passed on, so that the networks show them from origin to destination. */
export interface HubTonnes {
  readonly via: Iso3;
  readonly tonnes: number;
}

/** The transit hubs of a commodity's trade that were seen through, over all legs, largest first. */
export function passedOnBy(legs: readonly LegEvidence[], commodity: string): readonly HubTonnes[] {
  const tonnes = new Map<Iso3, number>();
  for (const leg of legs.filter((candidate) => candidate.commodity === commodity)) {
    for (const row of leg.passedOn) tonnes.set(row.via, (tonnes.get(row.via) ?? 0) + row.tonnes);
  }
  return [...tonnes].map(([via, sum]) => ({ via, tonnes: sum })).sort((a, b) => b.tonnes - a.tonnes);
}
