import type { Stage } from '#domain/stage.ts';
import type { DrawnFlow } from '../drawings.ts';
import type { Projector } from '../projector.ts';
import { isNear } from './labelText.ts';

/** A plus or minus at the middle of a flow that a scenario changes. */
export interface ChangeMark {
  readonly id: string;
  readonly kind: 'gained' | 'lost';
  readonly stage: Stage;
  readonly x: number;
  readonly y: number;
}

/** Radius of the disc that carries a plus or minus, in pixels. */
export const MARK_RADIUS = 6.5;

/** The marks of the flows that changed most, at most one each: on the first drawing whose middle is seen. */
export function changeMarks(
  drawings: readonly DrawnFlow[],
  projector: Projector,
  most: number,
): ChangeMark[] {
  return mostChanged(drawings, most).flatMap((flow) => marksOf(flow, projector));
}

function mostChanged(drawings: readonly DrawnFlow[], count: number): readonly DrawnFlow[] {
  const difference = ({ row: { change } }: DrawnFlow) =>
    change ? Math.abs(change.result - change.baseline) : 0;
  return drawings.toSorted((a, b) => difference(b) - difference(a)).slice(0, count);
}

function marksOf({ row, drawn }: DrawnFlow, projector: Projector): ChangeMark[] {
  const { change, flow, id } = row;
  if (!change || change.kind === 'kept') return [];
  const { kind } = change;
  const near = drawn.filter(({ middle }) => !middle.hidden && isNear(middle, projector));
  const seen = near.find(({ middle }) => !middle.outside) ?? near[0];
  return seen ? [{ id, kind, stage: flow.from, x: seen.middle.x, y: seen.middle.y }] : [];
}
