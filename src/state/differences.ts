import { kindOf, type ChangeKind } from '#engine/compare/flowChanges.ts';
import type { Network } from '#domain/network.ts';
import { LEAVING } from './choice.ts';
import { flowRows, type FlowRow } from './flowRows.ts';
import { shownFlows } from './shownFlows.ts';

/** One flow in two worlds, and what became of it from the first to the second. */
export interface Difference extends FlowRow {
  readonly kind: ChangeKind;
  /** Change over the tonnes of the first world; `null` where these are not known or 0. */
  readonly part: number | null;
}

/**
 * Every flow of two worlds of one commodity, the largest of the second world first. Filters of the page take no part:
 * how much of the map changed is asked of the whole map.
 * @param estimatedLegs whether legs without any report or published matrix count, too.
 */
export function differencesOf(
  before: Network,
  after: Network,
  { estimatedLegs }: { readonly estimatedLegs: boolean },
): readonly Difference[] {
  const whole = { stages: LEAVING, estimatedLegs };
  const now = shownFlows(after, whole);
  return flowRows(now, shownFlows(before, whole)).map((row) => ({
    ...row,
    kind: kindOf(row.before, row.flow.tonnes),
    part: row.change === null || !row.before ? null : row.change / row.before,
  }));
}
