import type { Flow } from './network.ts';
import { stageIndex, type Stage } from './stage.ts';

/** The stage at which the chain of some flows ends; `null` without flows. */
export function lastStage(flows: readonly Pick<Flow, 'to'>[]): Stage | null {
  return flows.reduce<Stage | null>(
    (last, { to }) => (last === null || stageIndex(to) > stageIndex(last) ? to : last),
    null,
  );
}
