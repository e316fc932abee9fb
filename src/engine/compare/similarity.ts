import type { Flow } from '#domain/network.ts';

/**
 * FK = sum_f min(a_f, b_f),  a_f and b_f the shares of flow f in all tonnes of each network, 0-1
 *
 * Finger and Kreinin 1979, Econ. J. 89:905, doi 10.2307/2231506, with routes in the place of products.
 * 1 = the same map at any size, 0 = no route in common. 1 - FK is "how much the map changed": the share of
 * all tonnes that would have to move to another route.
 *
 * Compares one leg's flows at a time, because tonnes of two legs do not add; unknown tonnes take no part.
 * `null` when a side has no known flow.
 */
export function similarity(before: readonly Flow[], after: readonly Flow[]): number | null {
  const a = sharesOf(before);
  const b = sharesOf(after);
  if (a === null || b === null) return null;
  let common = 0;
  for (const [id, share] of a) common += Math.min(share, b.get(id) ?? 0);
  return Math.min(1, common);
}

function sharesOf(flows: readonly Flow[]): ReadonlyMap<string, number> | null {
  const total = flows.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
  if (total === 0) return null;
  return new Map(flows.map((flow) => [flow.id, (flow.tonnes ?? 0) / total]));
}
