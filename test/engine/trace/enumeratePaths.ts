import type { Flow, Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

/**
 * The witness: walks every single path backwards from a place and multiplies the shares along it. Slow and
 * plain; shares nothing with the engine's trace but the network.
 * @returns share by `extraction>processing`
 */
export function enumeratePaths(network: Network, destinationId: string): Map<string, number> {
  const found = new Map<string, number>();
  walk(destinationId, 1, null);
  return found;

  function walk(placeId: string, share: number, processing: string | null): void {
    const incoming = network.flows.filter((flow) => flow.destinationId === placeId && (flow.tonnes ?? 0) > 0);
    const total = incoming.reduce((sum, flow) => sum + inUnitOfDestination(network, flow), 0);
    if (incoming.length === 0) {
      const [, where = ''] = placeId.split(':');
      const stage = placeId.split(':')[2]?.split('~')[0] as Stage;
      const isCountry = network.places.find((place) => place.id === placeId)?.country !== null;
      const extraction = stage === 'extraction' || !isCountry ? where : 'unknown-origin';
      const key = `${extraction}>${processing ?? ''}`;
      found.set(key, (found.get(key) ?? 0) + share);
      return;
    }
    for (const flow of incoming) {
      const part = share * (inUnitOfDestination(network, flow) / total);
      walk(flow.originId, part, flow.from === 'processing' ? flow.origin : processing);
    }
  }
}

function inUnitOfDestination(network: Network, flow: Flow): number {
  const leg = network.legs.find((candidate) => candidate.from === flow.from && candidate.to === flow.to);
  return (flow.tonnes ?? 0) * (leg?.yield ?? 1);
}
