import type { Network } from '#domain/network.ts';
import type { Range } from '#engine/measure/range.ts';
import { readingBands } from '#engine/measure/readingBands.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { evaluateGoal } from '#engine/target/evaluateGoal.ts';
import { findTarget } from '#engine/target/findTarget.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import type { DeepAnswers, DeepKind, DeepRequest, TargetFinding } from './port.ts';

type OnProgress = (done: number, total: number) => void;

/**
 * Works out one long question; knows nothing of workers.
 * @throws Error when the network cannot be bounded or drawn.
 */
export async function answerDeep(
  request: DeepRequest,
  onprogress: OnProgress,
): Promise<DeepAnswers[DeepKind]> {
  switch (request.kind) {
    case 'bounds':
      return boundsOf(request, onprogress);
    case 'bands':
      return readingBands(request.network, request.terms, onprogress);
    case 'target':
      return targetOf(request, onprogress);
  }
}

/** The answer to a target, and what the scenario shows once its choice is applied. */
export function targetOf(
  { network, question, horizon }: Extract<DeepRequest, { kind: 'target' }>,
  onprogress?: OnProgress,
): TargetFinding {
  const answer = findTarget(network, question, onprogress);
  const { goal, year, options, base = [], parameters } = question;
  if (year === horizon) return { answer, shown: answer.after };
  const chosen = options.filter(({ id }) => answer.chosen.includes(id));
  const levers = [...base, ...chosen.flatMap((option) => option.levers)];
  const result = runScenario(network, { levers, horizon }, parameters);
  return { answer, shown: evaluateGoal(goal, modelledNetwork(network, result)) };
}

/** Bounds by the key of each question. Bounds of a country's forms add up: each form is a place of its own, and they do not overlap. */
export async function boundsOf(
  { network, intake, questions }: Extract<DeepRequest, { kind: 'bounds' }>,
  onprogress: OnProgress,
): Promise<ReadonlyMap<string, Range>> {
  const known: Network = { ...network, flows: network.flows.filter(({ tonnes }) => tonnes !== null) };
  const found = new Map<string, Range>();
  for (const [index, { key, places }] of questions.entries()) {
    let low = 0;
    let high = 0;
    for (const place of places) {
      const range = (await originBounds(known, place, [intake])).get(intake);
      low += range?.low ?? 0;
      high += range?.high ?? 0;
    }
    found.set(key, { low, high: Math.min(1, high) });
    onprogress(index + 1, questions.length);
  }
  return found;
}
