import type { TargetAnswer } from '#engine/target/answer.ts';
import { findTarget } from '#engine/target/findTarget.ts';
import type { Goal } from '#engine/target/goal.ts';
import type { Command } from './command.ts';
import type { Inputs } from './inputs.ts';
import type { AskedGoal, Question } from './question.ts';
import { named } from './run.ts';
import { UsageError } from './UsageError.ts';

/**
 * The least choice of the scenario's options that reaches a goal; the reader's own levers happen anyway.
 * @throws UsageError when no year is given and the scenario has none, or InputError for a bad network.
 */
export function answerTarget(
  { parameters }: Command,
  { network, networkFile, candidates, ownLevers, horizon, region }: Inputs,
  { goal, year: asked }: Extract<Question, { kind: 'target' }>,
): TargetAnswer {
  const year = asked ?? horizon;
  if (year === null) throw new UsageError('expected year=... in --target, found none');
  return named(networkFile, () =>
    findTarget(network, {
      goal: goalOf(goal, region),
      year,
      options: candidates.map(({ id, levers }) => ({ id, levers })),
      base: ownLevers,
      parameters,
    }),
  );
}

function goalOf(goal: AskedGoal, region: readonly string[]): Goal {
  return goal.kind === 'regional-content' ? { ...goal, region: goal.region ?? region } : goal;
}
