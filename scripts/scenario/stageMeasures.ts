import { STAGES, type Stage } from '#domain/stage.ts';
import { hhi } from '#engine/measure/hhi.ts';
import { OTHER, type SupplyRow } from '#engine/measure/supplyRow.ts';
import { topShare } from '#engine/measure/topShare.ts';
import type { PlaceResult, ScenarioResult } from '#engine/scenario/result.ts';

/** Concentration of one stage (and form), before and after. `null` where nothing is known. */
export interface StageMeasure {
  readonly stage: Stage;
  readonly form: string | null;
  readonly topCountry: { readonly baseline: string | null; readonly result: string | null };
  readonly topShare: { readonly baseline: number | null; readonly result: number | null };
  readonly hhi: { readonly baseline: number | null; readonly result: number | null };
  /** Tonnes wanted and not had. */
  readonly unmet: number;
}

/** Measures of every stage of a result; shares are the low end where "other countries" leave a range. */
export function stageMeasures({ places }: ScenarioResult): StageMeasure[] {
  return STAGES.flatMap((stage) => {
    const here = places.filter((place) => place.stage === stage);
    const forms = [...new Set(here.map(({ form }) => form))].sort();
    return forms.map((form) =>
      measure(
        stage,
        form,
        here.filter((place) => place.form === form),
      ),
    );
  });
}

function measure(stage: Stage, form: string | null, places: readonly PlaceResult[]): StageMeasure {
  const before = rows(places, ({ baseline }) => baseline);
  const after = rows(places, ({ tonnes }) => tonnes);
  const topBefore = topShare(before, 1);
  const topAfter = topShare(after, 1);
  return {
    stage,
    form,
    topCountry: { baseline: topBefore?.countries[0] ?? null, result: topAfter?.countries[0] ?? null },
    topShare: { baseline: topBefore?.share.low ?? null, result: topAfter?.share.low ?? null },
    hhi: { baseline: hhi(before)?.low ?? null, result: hhi(after)?.low ?? null },
    unmet: places.reduce((sum, place) => sum + place.unmet, 0),
  };
}

/** Countries at a stage; what nobody named counts as "other countries", other special places as no supply. */
function rows(places: readonly PlaceResult[], of: (place: PlaceResult) => number): SupplyRow[] {
  const sums = new Map<string, number>();
  for (const place of places) {
    const country = place.country ?? (place.special === 'unknown-origin' ? OTHER : null);
    if (country !== null) sums.set(country, (sums.get(country) ?? 0) + of(place));
  }
  return [...sums].map(([country, value]) => ({ country, value }));
}
