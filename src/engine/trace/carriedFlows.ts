import type { PlaceId } from '#domain/ids.ts';
import type { Flow, Network } from '#domain/network.ts';
import { stageIndex } from '#domain/stage.ts';
import { tonnes } from '#domain/tonnes.ts';
import { inflowsByPlace } from './intake.ts';

/**
 * carried(i -> j) = X_ij  x  part(j),   part(k) = 1,   part(j) = sum_l carried(j -> l) / in_j
 *
 * The flows that end in the intake of the place k, each with the tonnes of it that do, under the proportional
 * mixing of `traceOrigins` (X_ij tonnes of the flow, in_j intake of j in its own unit): what a map of a trace draws.
 * Flows of unknown size carry nothing here, as in the trace. Ranges are left out: `originBounds` gives them.
 * @returns the network with these flows alone and the places that they touch, each with what it passes on.
 * @throws Error when the network has no such place.
 */
export function carriedFlows(network: Network, end: PlaceId): Network {
  const last = network.places.find(({ id }) => id === end);
  if (!last) throw new Error(`Expected the place ${end} in the network of ${network.commodity}, found none`);
  const inflows = inflowsByPlace(network);
  /** Tonnes that a place passes on to the end, in its own unit. */
  const passedOn = new Map<PlaceId, number>();
  const flows: Flow[] = [];
  // Stages only lead on: downstream places are complete before those that feed them.
  const downstream = [...network.places].sort((a, b) => stageIndex(b.stage) - stageIndex(a.stage));
  for (const { id } of downstream) {
    const incoming = inflows.get(id) ?? [];
    const intake = incoming.reduce((sum, { amount }) => sum + amount, 0);
    const part = id === end ? 1 : (passedOn.get(id) ?? 0) / intake;
    if (!(part > 0)) continue;
    for (const { flow } of incoming) {
      const carried = (flow.tonnes ?? 0) * part;
      flows.push({ ...flow, tonnes: tonnes(carried), low: null, high: null });
      passedOn.set(flow.originId, (passedOn.get(flow.originId) ?? 0) + carried);
    }
  }
  const touched = new Set([
    end,
    ...flows.flatMap(({ originId, destinationId }) => [originId, destinationId]),
  ]);
  const places = network.places
    .filter(({ id }) => touched.has(id))
    .map((place) => {
      const intake = inflows.get(end)?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
      const carried = place.id === end ? intake : (passedOn.get(place.id) ?? 0);
      return { ...place, tonnes: tonnes(carried), low: null, high: null };
    });
  return { ...network, flows, places };
}
