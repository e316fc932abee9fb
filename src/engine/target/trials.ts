import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { prepareModel } from '#engine/model/prepareModel.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import { runPrepared } from '#engine/scenario/runScenario.ts';
import { evaluateGoal } from './evaluateGoal.ts';
import type { Goal, GoalValue } from './goal.ts';
import type { TargetOption } from './option.ts';

/** The world with some options taken. */
export interface Trial {
  readonly options: readonly TargetOption[];
  readonly result: ScenarioResult;
  readonly value: GoalValue | null;
  /** 0 or less = reached; infinite where the measure is not defined. */
  readonly distance: number;
}

export type Try = (options: readonly TargetOption[], year: number) => Trial;

/** Runs the scenario of a choice of options and reads the goal off it; each choice is run once. */
export function trialsOf(
  network: Network,
  goal: Goal,
  base: readonly Lever[],
  parameters: Partial<EngineParameters>,
  onrun: (runs: number) => void,
): Try {
  const model = prepareModel(network, parameters);
  const done = new Map<string, Trial>();
  return (options, year) => {
    const key = JSON.stringify([year, ...options.map(({ id }) => id)]);
    const known = done.get(key);
    if (known !== undefined) return known;
    const levers = [...base, ...options.flatMap((option) => option.levers)];
    const result = runPrepared(model, { levers, horizon: year });
    const value = evaluateGoal(goal, modelledNetwork(network, result));
    const trial = {
      options,
      result,
      value,
      distance: value?.distance ?? Infinity,
    };
    done.set(key, trial);
    onrun(done.size);
    return trial;
  };
}
