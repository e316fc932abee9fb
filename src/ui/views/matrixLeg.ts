import type { Leg } from '#domain/network.ts';
import { stageIndex } from '#domain/stage.ts';
import type { Choice } from '#state/choice.ts';
import type { FlowRow } from '#state/flowRows.ts';

/** A leg as an address names it: its stages, and the form where the later one has several. */
export function legKey({ from, to, toForm }: Leg): string {
  return `${from}>${to}${toForm === null ? '' : `~${toForm}`}`;
}

/** The legs that rows travel on, upstream first. */
export function legsOf(rows: readonly FlowRow[]): readonly Leg[] {
  return [...new Set(rows.flatMap(({ leg }) => leg ?? []))].sort(
    (a, b) => stageIndex(a.from) - stageIndex(b.from),
  );
}

/**
 * The leg that a matrix shows: the one asked for; else the one of what is selected, so that a selection made elsewhere
 * is in sight; else the first. `null` where there are no flows.
 */
export function shownLeg(
  rows: readonly FlowRow[],
  { leg: asked, selected }: Pick<Choice, 'leg' | 'selected'>,
): Leg | null {
  const legs = legsOf(rows);
  return (
    legs.find((leg) => legKey(leg) === asked) ??
    rows.find(({ flow }) => [flow.id, flow.originId, flow.destinationId].includes(selected ?? ''))?.leg ??
    legs[0] ??
    null
  );
}
