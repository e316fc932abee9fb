import type { CommodityId, Iso3, PlaceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

/** What a scenario changes for one place of a country. */
export interface PlaceChange {
  readonly placeId: PlaceId;
  readonly commodity: CommodityId;
  readonly stage: Stage;
  readonly form: string;
  /** `null` = not known. 0 only where the place does not exist in that state. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Tonnes below which a change is rounding of the solver and not an effect. */
const LEAST_CHANGE = 0.5;

/**
 * The places of a country whose tonnes differ between two states of one commodity, upstream first. A place
 * with an unknown figure in either state is left out: its change is not known.
 */
export function placeChanges(country: Iso3, before: Network, after: Network): readonly PlaceChange[] {
  const ids = new Set(
    [...before.places, ...after.places].filter((place) => place.country === country).map(({ id }) => id),
  );
  return [...ids].flatMap((id): PlaceChange[] => {
    const old = before.places.find((place) => place.id === id);
    const now = after.places.find((place) => place.id === id);
    const known = now ?? old;
    if (!known) return [];
    const change: PlaceChange = {
      placeId: id,
      commodity: before.commodity,
      stage: known.stage,
      form: known.form,
      before: old ? old.tonnes : 0,
      after: now ? now.tonnes : 0,
    };
    if (change.before === null || change.after === null) return [];
    return Math.abs(change.after - change.before) < LEAST_CHANGE ? [] : [change];
  });
}
