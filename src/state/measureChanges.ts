import type { ScenarioResult } from '#engine/scenario/result.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import { STAGES } from '#domain/stage.ts';
import type { StageSummary } from './stageSummary.ts';

/**
 * What a live run changes, in the measures that a published scenario prints: the largest share and the HHI of
 * each stage (its low end, as publishers print it), and the demand that is not met.
 */
export function measureChanges(
  baseline: readonly StageSummary[],
  modelled: readonly StageSummary[],
  result: ScenarioResult,
): readonly MeasureChange[] {
  const { commodity } = result;
  const stages = modelled.flatMap((after): MeasureChange[] => {
    const before = baseline.find(({ stage, form }) => stage === after.stage && form === after.form);
    if (!before) return [];
    const { stage } = after;
    const sameLeader = before.top.country === after.top.country;
    return [
      {
        commodity,
        stage,
        measure: 'top-share',
        country: sameLeader ? after.top.country : null,
        baseline: before.top.share,
        result: after.top.share,
      },
      {
        commodity,
        stage,
        measure: 'hhi',
        country: null,
        baseline: before.hhi.low,
        result: after.hhi.low,
      },
    ];
  });
  const unmet = STAGES.flatMap((stage): MeasureChange[] => {
    const tonnes = result.places.reduce((sum, place) => sum + (place.stage === stage ? place.unmet : 0), 0);
    if (tonnes === 0) return [];
    return [{ commodity, stage, measure: 'unmet-demand', country: null, baseline: 0, result: tonnes }];
  });
  return [...stages, ...unmet];
}
