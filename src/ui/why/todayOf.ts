import type { Network } from '#domain/network.ts';
import { select, type Selected } from '#state/selection.ts';

/** What is selected as it is today; `null` where only the scenario knows it. */
export function todayOf(baseline: Network, selected: Selected): Selected | null {
  return select(baseline, selected.kind === 'flow' ? selected.flow.id : selected.place.id);
}
