import type { Flow, Network } from '#domain/network.ts';

/** Tonnes of a flow in the unit of its destination. */
export function arriving(network: Network, flow: Flow): number {
  const leg = network.legs.find((candidate) => candidate.from === flow.from && candidate.to === flow.to);
  return (flow.tonnes ?? 0) * (leg?.yield ?? 1);
}

/** What a place puts out by its flows, and what it takes in, in its own unit. */
export function turnover(network: Network, placeId: string): { out: number; into: number } {
  let out = 0;
  let into = 0;
  for (const flow of network.flows) {
    if (flow.originId === placeId) out += flow.tonnes ?? 0;
    if (flow.destinationId === placeId) into += arriving(network, flow);
  }
  return { out, into };
}
