import type { Flow, Leg, Network } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import { rankedFlows } from './ranking.ts';
import { legOf } from './shownFlows.ts';

/** One flow as the table, the diagram, the matrix and every export show it. */
export interface FlowRow {
  readonly flow: Flow;
  readonly leg: Leg | null;
  /** Part of all tonnes on this leg, 0 to 1; `null` where the flow is not known. */
  readonly share: number | null;
  /** Tonnes in the world compared with, 0 for a flow that it does not have; `null` where not known or nothing is compared. */
  readonly before: number | null;
  /** Tonnes less those of the world compared with; `null` where either is not known or nothing is compared. */
  readonly change: number | null;
}

/**
 * The flows of a network, largest first, each beside its figure in the world compared with.
 * @param baseline the flows of that world, filtered as `network` is; `null` where nothing is compared. A flow that only
 * that world has stays as a row of 0 t: what is lost is part of the result.
 * @param whole the network whose legs the shares are parts of: a filter takes flows away, not what they are part of.
 */
export function flowRows(
  network: Network,
  baseline: Network | null,
  whole: Network = network,
): readonly FlowRow[] {
  const present = new Set(network.flows.map(({ id }) => id));
  const ended = (baseline?.flows ?? []).filter(({ id }) => !present.has(id)).map(endedFlow);
  const formers = new Map(baseline?.flows.map((flow) => [flow.id, flow.tonnes]));
  const flows = rankedFlows({ flows: [...network.flows, ...ended] });

  const totals = new Map<Leg | null, number>();
  for (const flow of whole.flows) {
    const leg = legOf(network, flow);
    totals.set(leg, (totals.get(leg) ?? 0) + (flow.tonnes ?? 0));
  }
  return flows.flatMap((flow) => {
    const leg = legOf(network, flow);
    const total = totals.get(leg) ?? 0;
    const known = formers.get(flow.id);
    const before = baseline === null ? null : known === undefined ? 0 : known;
    if (flow.tonnes === 0 && (before ?? 0) === 0) return [];
    return {
      flow,
      leg,
      share: flow.tonnes === null || total === 0 ? null : flow.tonnes / total,
      before,
      change: flow.tonnes === null || before === null ? null : flow.tonnes - before,
    };
  });
}

function endedFlow(flow: Flow): Flow {
  return { ...flow, tonnes: tonnes(0), low: null, high: null, factor: null, basis: 'modelled' };
}
