import type { Iso3, PlaceId, Special } from '#domain/ids.ts';
import type { Network, Place } from '#domain/network.ts';
import type { IntakeTrace } from './traceOrigins.ts';

/** The two questions that a trace answers: who extracted, and who processed. */
export const TRACED_STAGES = ['extraction', 'processing'] as const;
export type TracedStage = (typeof TRACED_STAGES)[number];

/** The part of an intake that one country (or special place) extracted or processed. */
export interface IntakeShare {
  readonly stage: TracedStage;
  readonly where: Iso3 | Special;
  /** Under proportional mixing, 0-1; all of one stage sum to 1, less what was never processed. */
  readonly share: number;
  /** Places that it stands for: several where a country has several forms. */
  readonly places: readonly PlaceId[];
}

/** The origins of an intake by extraction and by processing country, largest first. */
export function intakeShares(network: Network, { origins }: IntakeTrace): readonly IntakeShare[] {
  return TRACED_STAGES.flatMap((stage) => {
    const shares = new Map<Iso3 | Special, number>();
    for (const origin of origins) {
      const where = origin[stage];
      if (where !== null) shares.set(where, (shares.get(where) ?? 0) + origin.share);
    }
    return [...shares]
      .map(([where, share]) => ({ stage, where, share, places: placesOf(network, where, stage) }))
      .sort((a, b) => b.share - a.share || (a.where < b.where ? -1 : 1));
  });
}

/** Material without a country may join the chain at any stage; a country's only where it is. */
function placesOf(network: Network, where: Iso3 | Special, stage: TracedStage): readonly PlaceId[] {
  return network.places
    .filter((place) =>
      place.special === where ? stage === 'extraction' || place.stage === stage : isAt(place, where, stage),
    )
    .map(({ id }) => id);
}

function isAt(place: Place, where: string, stage: TracedStage): boolean {
  return place.country === where && place.stage === stage;
}
