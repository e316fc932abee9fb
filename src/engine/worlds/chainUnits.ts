import type { PlaceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { legOf } from '#engine/trace/intake.ts';

/**
 * Tonnes of each place per unit of the whole chain: unit(destination) = unit(origin) x yield of the leg,
 * walked from place to place along the flows in both directions.
 * @throws Error when two ways to a place differ in yield: then its tonnes have no one unit.
 */
export function chainUnits(network: Network): ReadonlyMap<PlaceId, number> {
  const steps = new Map<PlaceId, { to: PlaceId; times: number }[]>();
  const step = (from: PlaceId, to: PlaceId, times: number) =>
    steps.set(from, [...(steps.get(from) ?? []), { to, times }]);
  for (const flow of network.flows) {
    const { yield: recovered } = legOf(flow, network.legs);
    step(flow.originId, flow.destinationId, recovered);
    step(flow.destinationId, flow.originId, 1 / recovered);
  }
  const units = new Map<PlaceId, number>();
  for (const { id } of network.places) {
    if (units.has(id)) continue;
    units.set(id, 1);
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const unit = units.get(next) ?? 1;
      for (const { to, times } of steps.get(next) ?? []) {
        const found = units.get(to);
        if (found === undefined) {
          units.set(to, unit * times);
          waiting.push(to);
        } else if (Math.abs(found - unit * times) > 1e-9 * found) {
          throw new Error(
            `Place ${to}: expected one yield on all ways to it, found ${found} and ${unit * times} tonnes a tonne`,
          );
        }
      }
    }
  }
  return units;
}
