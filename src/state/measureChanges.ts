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
  const last = STAGES.findLast((stage) => result.places.some((place) => place.stage === stage));
  if (last === undefined || result.unmetShare === 0) return stages;
  // A share of all demand, as the published scenarios state it.
  const unmet = { commodity, stage: last, measure: 'unmet-demand', country: null } as const;
  return [...stages, { ...unmet, baseline: 0, result: result.unmetShare }];
}
