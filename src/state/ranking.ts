import type { Flow, Network, Place } from '#domain/network.ts';

/** Flows by tonnes, largest first; the unknown last, never as nothing. */
export function rankedFlows(network: Pick<Network, 'flows'>): readonly Flow[] {
  return [...network.flows].sort(byTonnes);
}

/** Places by tonnes, largest first; the unknown last, never as nothing. */
export function rankedPlaces(network: Pick<Network, 'places'>): readonly Place[] {
  return [...network.places].sort(byTonnes);
}

interface Ranked {
  readonly id: string;
  readonly tonnes: number | null;
}

function byTonnes(a: Ranked, b: Ranked): number {
  return (b.tonnes ?? -1) - (a.tonnes ?? -1) || (a.id < b.id ? -1 : 1);
}
