import type { LonLat } from '#domain/network.ts';
import { unrolledLongitude } from '../geometry/planarCurve.ts';
import type { FlowRow } from '../rows.ts';

/** One drawing of a flow; `row` is the same object for every copy. */
export interface DrawnFlow {
  readonly row: FlowRow;
  readonly from: LonLat;
  readonly to: LonLat;
}

const cache = new WeakMap<readonly FlowRow[], { flat: readonly DrawnFlow[]; globe: readonly DrawnFlow[] }>();

/**
 * The flows as drawn. On a flat map a flow that leaves the world at 180 degrees is drawn a second time, one world
 * further, so that both its halves are seen; on the globe each flow is drawn once.
 * The same scene gives the same array, so deck.gl rebuilds nothing when only a colour changes.
 */
export function wrappedFlows(flows: readonly FlowRow[], flat: boolean): readonly DrawnFlow[] {
  let drawn = cache.get(flows);
  if (!drawn) {
    const globe = flows.map((row) => ({ row, from: row.from, to: row.to }));
    drawn = { globe, flat: [...globe, ...globe.flatMap(secondCopy)] };
    cache.set(flows, drawn);
  }
  return flat ? drawn.flat : drawn.globe;
}

function secondCopy({ row, from, to }: DrawnFlow): DrawnFlow[] {
  const end = unrolledLongitude(from[0], to[0], row.longWay);
  if (end >= -180 && end <= 180) return [];
  const shift = end > 180 ? -360 : 360;
  return [{ row, from: [from[0] + shift, from[1]], to: [end + shift, to[1]] }];
}
