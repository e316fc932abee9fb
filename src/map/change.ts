import type { FlowId } from '#domain/ids.ts';
import type { Flow, Network } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';

/** The baseline a scenario is compared with: its network, or the tonnes of its flows by id (`null` = not known). */
export type Comparison = Network | ReadonlyMap<FlowId, number | null>;

/** What became of a flow. `kept` covers differences too small to draw. */
export type ChangeKind = 'gained' | 'lost' | 'kept';

export interface Change {
  readonly kind: ChangeKind;
  readonly baseline: number;
  readonly result: number;
}

/**
 * Differences below this share of the larger amount are not drawn: no reader can tell them by a line's width, and
 * a map full of plus and minus signs hides the changes that matter.
 */
const NEGLIGIBLE = 0.02;

/**
 * Reads the baseline tonnes of a flow: 0 when the baseline has no such flow, `null` when its amount is unknown
 * or there is nothing to compare with.
 */
export function baselineReader(comparison: Comparison | undefined): (id: FlowId) => number | null {
  if (!comparison) return () => null;
  const amounts: ReadonlyMap<FlowId, number | null> =
    'flows' in comparison ? new Map(comparison.flows.map((flow) => [flow.id, flow.tonnes])) : comparison;
  return (id) => {
    const amount = amounts.get(id);
    return amount === undefined ? 0 : amount;
  };
}

/** The change of a flow, or `null` when either side is not known: a change of unknown size is not drawn as 0. */
export function changeOf(result: number | null, baseline: number | null): Change | null {
  if (result === null || baseline === null) return null;
  const negligible = Math.abs(result - baseline) <= NEGLIGIBLE * Math.max(result, baseline);
  return { kind: negligible ? 'kept' : result > baseline ? 'gained' : 'lost', baseline, result };
}

/** Flows of the baseline that the result no longer has, with 0 tonnes. A map of tonnes alone cannot name them. */
export function lostFlows(network: Network, comparison: Comparison): readonly Flow[] {
  if (!('flows' in comparison)) return [];
  const present = new Set(network.flows.map(({ id }) => id));
  return comparison.flows
    .filter(({ id }) => !present.has(id))
    .map((flow) => ({ ...flow, tonnes: tonnes(0), low: null, high: null }));
}
