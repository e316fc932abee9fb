import { flowMatrix, type Matrix, type MatrixSize } from '#charts/matrix.ts';
import type { FlowRow } from '#state/flowRows.ts';

/**
 * The matrix of a leg with as many of the largest ends by name as fit.
 * @param room rows and columns that there are, for the rest and for what closes a balance, too; those are never left
 * out, so that a very small room may be exceeded.
 */
export function roomMatrix(rows: readonly FlowRow[], room: MatrixSize): Matrix {
  let most: MatrixSize = room;
  for (;;) {
    const matrix = flowMatrix(rows, most);
    const next = {
      origins: fewer(most.origins, matrix.origins.length > room.origins),
      destinations: fewer(most.destinations, matrix.destinations.length > room.destinations),
    };
    if (next.origins === most.origins && next.destinations === most.destinations) return matrix;
    most = next;
  }
}

function fewer(count: number, isOver: boolean): number {
  return isOver ? Math.max(1, count - 1) : count;
}
