import type { Iso3 } from '#domain/ids.ts';
import type { Network, Place } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';

/** Who holds one stage of a commodity. */
export interface StageSummary {
  readonly stage: Stage;
  readonly form: string;
  readonly unit: string;
  /** Sum of what countries are known to make, in tonnes of this stage. */
  readonly total: number;
  readonly top: {
    readonly id: string;
    readonly country: Iso3;
    readonly tonnes: number;
    readonly share: number;
  };
  /** Sum of squared shares over countries, 0 to 1. */
  readonly hhi: number;
  /** Countries that make it, but whose figure no source prints. */
  readonly withheld: readonly Iso3[];
}

/**
 * One summary per stage and form that any country is known to be at, upstream first. Scrap, synthetic
 * material and open balances are no country's share and stay out.
 */
export function stageSummaries(network: Pick<Network, 'places'>): readonly StageSummary[] {
  const groups = new Map<string, Place[]>();
  for (const place of network.places) {
    if (place.country === null) continue;
    const key = `${place.stage}~${place.form}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()]
    .flatMap((places) => summarise(places) ?? [])
    .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || b.total - a.total);
}

function summarise(places: readonly Place[]): StageSummary | null {
  const known = places.filter((place) => place.tonnes !== null && place.tonnes > 0);
  const total = known.reduce((sum, place) => sum + (place.tonnes ?? 0), 0);
  const [top] = known
    .filter((place) => place.country !== 'OTH')
    .sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0) || (a.id < b.id ? -1 : 1));
  if (!top || top.tonnes === null || top.country === null) return null;
  return {
    stage: top.stage,
    form: top.form,
    unit: top.unit,
    total,
    top: { id: top.id, country: top.country, tonnes: top.tonnes, share: top.tonnes / total },
    hhi: known.reduce((sum, place) => sum + ((place.tonnes ?? 0) / total) ** 2, 0),
    withheld: places.flatMap((place) => (place.basis === 'withheld' && place.country ? [place.country] : [])),
  };
}
