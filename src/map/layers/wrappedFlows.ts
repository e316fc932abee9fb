import type { LonLat } from '#domain/network.ts';
import { unrolledLongitude } from '../geometry/planarCurve.ts';
import type { FlowRow } from '../rows.ts';

/** A second drawing of a flow, one world further. */
export interface FlowCopy {
  readonly row: FlowRow;
  readonly from: LonLat;
  readonly to: LonLat;
}

/** The flows as drawn: every row once, then the second drawings. */
export interface DrawnFlows {
  readonly rows: readonly FlowRow[];
  readonly copies: readonly FlowCopy[];
}

const cache = new WeakMap<readonly FlowRow[], { flat: DrawnFlows; globe: DrawnFlows }>();

/**
 * The flows as drawn. On a flat map a flow that leaves the world at 180 degrees is drawn a second time, one world
 * further, so that both its halves are seen; on the globe each flow is drawn once.
 * The same rows give the same object, so nothing is packed again when only a colour changes.
 */
export function wrappedFlows(rows: readonly FlowRow[], flat: boolean): DrawnFlows {
  let drawn = cache.get(rows);
  if (!drawn) {
    drawn = { globe: { rows, copies: [] }, flat: { rows, copies: secondCopies(rows) } };
    cache.set(rows, drawn);
  }
  return flat ? drawn.flat : drawn.globe;
}

/** The row behind the drawing with this index. */
export function rowAt({ rows, copies }: DrawnFlows, index: number): FlowRow | undefined {
  return rows[index] ?? copies[index - rows.length]?.row;
}

function secondCopies(rows: readonly FlowRow[]): FlowCopy[] {
  const copies: FlowCopy[] = [];
  for (const row of rows) {
    const { from, to } = row;
    const end = unrolledLongitude(from[0], to[0], row.longWay);
    if (end >= -180 && end <= 180) continue;
    const shift = end > 180 ? -360 : 360;
    copies.push({ row, from: [from[0] + shift, from[1]], to: [end + shift, to[1]] });
  }
  return copies;
}
