import type { Flow, Leg, Network } from '#domain/network.ts';
import type { CountryNames } from '#format/names.ts';
import type { Choice } from './choice.ts';
import { flowFilter } from './flowFilter.ts';

/** The leg that a flow travels on. A leg to one of several forms is matched by the form of the place. */
export function legOf(network: Network, flow: Pick<Flow, 'from' | 'to' | 'destinationId'>): Leg | null {
  const form = flow.destinationId.split('~')[1] ?? null;
  let first: Leg | null = null;
  for (const leg of network.legs) {
    if (leg.from !== flow.from || leg.to !== flow.to) continue;
    if (leg.toForm === form) return leg;
    first ??= leg;
  }
  return first;
}

/** The part of a reader's choice that picks flows. */
export type FlowChoice = Pick<Choice, 'stages' | 'estimatedLegs' | 'only' | 'find'>;
type Shown = Pick<FlowChoice, 'stages' | 'estimatedLegs'> & Partial<FlowChoice>;

/**
 * The network as the reader wants it: flows that leave the chosen stages, without the estimated-only legs
 * unless they are asked for, and of these the ones that the filter keeps. Places stay, because a place is not
 * less there for want of a flow.
 * @param names what countries are called, for a filter that looks for words.
 */
export function shownFlows(network: Network, choice: Shown, names: CountryNames = new Map()): Network {
  const stages: readonly string[] = choice.stages;
  const isKept = flowFilter({ only: choice.only ?? [], find: choice.find ?? '' }, names);
  const isAnyHidden =
    !choice.estimatedLegs && network.legs.some(({ evidence }) => evidence === 'estimated-only');
  const flows = network.flows.filter(
    (flow) =>
      stages.includes(flow.from) &&
      !(isAnyHidden && legOf(network, flow)?.evidence === 'estimated-only') &&
      isKept(flow),
  );
  return { ...network, flows };
}
