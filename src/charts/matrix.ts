import type { Flow } from '#domain/network.ts';
import type { FlowRow } from '#state/flowRows.ts';

/** Stands for all ends beyond the largest. */
export const REST = 'rest';

export interface MatrixCell {
  /** `null` where nothing is known of the pair; a pair without a flow has no cell at all. */
  readonly tonnes: number | null;
  /** The one flow behind the cell; `null` in the row or column of the rest. */
  readonly flow: Flow | null;
}

export interface MatrixEnd {
  readonly end: string;
  /** How many ends it stands for: 1, or more for the rest. */
  readonly count: number;
  readonly tonnes: number;
}

/** Origins by destinations of one leg, in tonnes of the leg's unit. */
export interface Matrix {
  readonly origins: readonly MatrixEnd[];
  readonly destinations: readonly MatrixEnd[];
  readonly total: number;
  /** Largest known cell: the darkest shade. */
  readonly max: number;
  readonly cell: (origin: string, destination: string) => MatrixCell | null;
}

/**
 * The largest origins and destinations of the rows of one leg; smaller ones are summed in one row and one column,
 * so that every total stays whole.
 */
export function flowMatrix(rows: readonly FlowRow[], most = 20): Matrix {
  const flows = rows.map(({ flow }) => flow);
  const origins = largest(flows, (flow) => flow.origin, most);
  const destinations = largest(flows, (flow) => flow.destination, most);
  const rowOf = new Set(origins.map(({ end }) => end));
  const columnOf = new Set(destinations.map(({ end }) => end));
  const cells = new Map<string, MatrixCell>();
  for (const flow of flows) {
    const origin = rowOf.has(flow.origin) ? flow.origin : REST;
    const destination = columnOf.has(flow.destination) ? flow.destination : REST;
    const key = `${origin}>${destination}`;
    const before = cells.get(key);
    cells.set(key, {
      tonnes: before ? sumKnown(before.tonnes, flow.tonnes) : flow.tonnes,
      flow: before || origin === REST || destination === REST ? null : flow,
    });
  }
  return {
    origins,
    destinations,
    total: flows.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0),
    max: Math.max(0, ...[...cells.values()].map((cell) => cell.tonnes ?? 0)),
    cell: (origin, destination) => cells.get(`${origin}>${destination}`) ?? null,
  };
}

function largest(flows: readonly Flow[], endOf: (flow: Flow) => string, most: number): MatrixEnd[] {
  const totals = new Map<string, number>();
  for (const flow of flows) totals.set(endOf(flow), (totals.get(endOf(flow)) ?? 0) + (flow.tonnes ?? 0));
  const ends = [...totals].map(([end, tonnes]) => ({ end, tonnes, count: 1 }));
  ends.sort((a, b) => b.tonnes - a.tonnes || (a.end < b.end ? -1 : 1));
  const rest = ends.slice(most);
  if (rest.length === 0) return ends;
  const tonnes = rest.reduce((sum, end) => sum + end.tonnes, 0);
  return [...ends.slice(0, most), { end: REST, tonnes, count: rest.length }];
}

function sumKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
