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
  /** Today's tonnes, 0 for a flow that is new; `null` where no scenario is shown or today is not known. */
  readonly today: number | null;
  /** Tonnes less today's; `null` where either is not known or no scenario is shown. */
  readonly change: number | null;
}

/**
 * The flows of a network, largest first, each beside today's figure.
 * @param baseline today's flows where a scenario is shown, filtered as `network` is; else `null`. A flow that the
 * scenario ends stays as a row of 0 t: what is lost is part of the result.
 * @param whole the network whose legs the shares are parts of: a filter takes flows away, not what they are part of.
 */
export function flowRows(
  network: Network,
  baseline: Network | null,
  whole: Network = network,
): readonly FlowRow[] {
  const present = new Set(network.flows.map(({ id }) => id));
  const ended = (baseline?.flows ?? []).filter(({ id }) => !present.has(id)).map(endedFlow);
  const todays = new Map(baseline?.flows.map((flow) => [flow.id, flow.tonnes]));
  const flows = rankedFlows({ flows: [...network.flows, ...ended] });

  const totals = new Map<Leg | null, number>();
  for (const flow of whole.flows) {
    const leg = legOf(network, flow);
    totals.set(leg, (totals.get(leg) ?? 0) + (flow.tonnes ?? 0));
  }
  return flows.flatMap((flow) => {
    const leg = legOf(network, flow);
    const total = totals.get(leg) ?? 0;
    const known = todays.get(flow.id);
    const today = baseline === null ? null : known === undefined ? 0 : known;
    if (flow.tonnes === 0 && (today ?? 0) === 0) return [];
    return {
      flow,
      leg,
      share: flow.tonnes === null || total === 0 ? null : flow.tonnes / total,
      today,
      change: flow.tonnes === null || today === null ? null : flow.tonnes - today,
    };
  });
}

function endedFlow(flow: Flow): Flow {
  return { ...flow, tonnes: tonnes(0), low: null, high: null, factor: null, basis: 'modelled' };
}
