import { drawFlow, type FlowDrawing } from './geometry/screenLine.ts';
import type { Projector } from './projector.ts';
import { symbolOf, type FlowRow } from './rows.ts';

/** A flow's drawings in a view, one per copy. */
export function drawingsOf(row: FlowRow, projector: Projector): readonly FlowDrawing[] {
  return projector.curves(row).map((curve) => drawFlow(curve, symbolOf(row)));
}

/** A flow with its drawings. */
export interface DrawnFlow {
  readonly row: FlowRow;
  readonly drawn: readonly FlowDrawing[];
}
