import type { Network } from '#domain/network.ts';
import type { Range } from '#engine/measure/range.ts';
import { readingBands } from '#engine/measure/readingBands.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import type { DeepAnswers, DeepKind, DeepRequest } from './port.ts';

type OnProgress = (done: number, total: number) => void;

/**
 * Works out one long question; knows nothing of workers.
 * @throws Error when the network cannot be bounded or drawn.
 */
export async function answerDeep(
  request: DeepRequest,
  onprogress: OnProgress,
): Promise<DeepAnswers[DeepKind]> {
  return request.kind === 'bounds'
    ? boundsOf(request, onprogress)
    : readingBands(request.network, request.terms, onprogress);
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
