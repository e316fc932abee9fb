import type { PlaceId } from '#domain/ids.ts';
import type { Flow, Network, Place } from '#domain/network.ts';
import { flowInterval } from '#engine/trace/flowInterval.ts';
import { legOf } from '#engine/trace/intake.ts';
import { chainUnits } from './chainUnits.ts';

/**
 * A network as one circulation: every arc leads from node to node, and along a closed walk the same amount
 * can be added everywhere without disturbing any balance. Amounts are in one unit for the whole chain
 * (tonnes of a stage divided by the yields on the way to it), so that a yield does not change them.
 */
export interface Circulation {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
}

export interface Arc {
  readonly tail: number;
  readonly head: number;
  /** Amount in the network as published: where the density of plausible worlds peaks. */
  readonly amount: number;
  readonly low: number;
  readonly high: number;
  /** What the arc stands for: a flow, or the total of a place. */
  readonly flow: Flow | null;
  readonly place: Place | null;
  /** Tonnes of the flow, or of the place, per unit of the chain. */
  readonly unit: number;
}

const GROUND = 0;

/**
 * The circulation of a network. Each place is two nodes, in and out, joined by an arc for its total; supply
 * rises from a ground node and the last intake returns to it. A total without a range is fixed. A flow
 * without a high figure carries at most the whole total of either end.
 * @throws Error when a flow's tonnes are not known, or two ways to a place differ in yield.
 */
export function circulationOf(network: Network): Circulation {
  const units = chainUnits(network);
  const index = new Map(network.places.map((place, position) => [place.id, position]));
  const nodeIn = (id: PlaceId) => 1 + 2 * (index.get(id) ?? 0);
  const nodeOut = (id: PlaceId) => nodeIn(id) + 1;
  const totals = network.places.map((place): Arc => {
    const amount = throughput(place, network);
    const unit = units.get(place.id) ?? 1;
    const { down, up } = slack(place);
    const { starts, ends } = role(place, network);
    return {
      tail: starts ? GROUND : nodeIn(place.id),
      head: ends ? GROUND : nodeOut(place.id),
      amount: amount / unit,
      low: Math.max(0, amount - down) / unit,
      high: (amount + up) / unit,
      flow: null,
      place,
      unit,
    };
  });
  const flows = network.flows.map((flow): Arc => {
    const unit = units.get(flow.originId) ?? 1;
    const { low, high } = flowInterval(flow);
    const ends = [flow.originId, flow.destinationId].map((id) => totals[index.get(id) ?? 0]?.high ?? 0);
    return {
      tail: nodeOut(flow.originId),
      head: nodeIn(flow.destinationId),
      amount: known(flow) / unit,
      low: low / unit,
      high: Math.max(known(flow) / unit, Math.min(high / unit, ...ends)),
      flow,
      place: null,
      unit,
    };
  });
  return { nodes: 1 + 2 * network.places.length, arcs: [...totals, ...flows] };
}

function known(flow: Flow): number {
  if (flow.tonnes === null) {
    throw new Error(`Flow ${flow.id}: expected tonnes, found none; plausible worlds need a balanced network`);
  }
  return flow.tonnes;
}

/** How far a total may move from its figure; not at all where no range is given. */
function slack({ tonnes, low, high }: Place): { down: number; up: number } {
  if (tonnes === null || low === null || high === null) return { down: 0, up: 0 };
  return { down: Math.max(0, tonnes - low), up: Math.max(0, high - tonnes) };
}

function role(place: Place, network: Network): { starts: boolean; ends: boolean } {
  return {
    starts: !network.flows.some((flow) => flow.destinationId === place.id),
    ends: !network.flows.some((flow) => flow.originId === place.id),
  };
}

/** What leaves a place by its flows; at the end of the chain what reaches it, in its own unit. */
function throughput(place: Place, network: Network): number {
  const { starts, ends } = role(place, network);
  // Commodities without traced flows (gallium, germanium) still have totals that may be otherwise.
  if (starts && ends) return place.tonnes ?? 0;
  if (!ends) {
    return network.flows.reduce((sum, flow) => (flow.originId === place.id ? sum + known(flow) : sum), 0);
  }
  return network.flows.reduce(
    (sum, flow) =>
      flow.destinationId === place.id ? sum + known(flow) * legOf(flow, network.legs).yield : sum,
    0,
  );
}
