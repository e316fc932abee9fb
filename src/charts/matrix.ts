import { SPECIALS } from '#domain/ids.ts';
import type { Basis } from '#domain/basis.ts';
import type { Flow } from '#domain/network.ts';
import type { FlowRow } from '#state/flowRows.ts';

/** Stands for all ends beyond the largest. */
export const REST = 'rest';

export interface MatrixCell {
  /** `null` where nothing is known of the pair; a pair without a flow has no cell at all. */
  readonly tonnes: number | null;
  /** Part of all tonnes on the leg, shown or not, 0 to 1; `null` where nothing is known. */
  readonly share: number | null;
  /** Tonnes less those of the world compared with; `null` where that is not known or nothing is compared. */
  readonly change: number | null;
  /** `null` where several flows of different standing are summed. */
  readonly basis: Basis | null;
  /** How many flows are summed. */
  readonly count: number;
  /** The one flow behind the cell; `null` in the row or column of the rest. */
  readonly flow: Flow | null;
}

export interface MatrixEnd {
  readonly end: string;
  /** Id of the place; `null` for the rest. */
  readonly placeId: string | null;
  /** How many ends it stands for: 1, or more for the rest. */
  readonly count: number;
  readonly tonnes: number;
  readonly share: number;
}

/** Origins by destinations of one leg, in tonnes of the leg's unit. */
export interface Matrix {
  readonly origins: readonly MatrixEnd[];
  readonly destinations: readonly MatrixEnd[];
  readonly total: number;
  readonly share: number;
  /** Largest known cell: the darkest shade. */
  readonly max: number;
  readonly cell: (origin: string, destination: string) => MatrixCell | null;
}

export interface MatrixSize {
  readonly origins: number;
  readonly destinations: number;
}

/**
 * The largest origins and destinations of the rows of one leg; smaller ones are summed in one row and one column,
 * so that every total stays whole. Ends that close a balance are never folded away, nor is a single smaller end.
 */
export function flowMatrix(rows: readonly FlowRow[], most: MatrixSize): Matrix {
  const origins = largest(rows, ({ origin, originId }) => [origin, originId], most.origins);
  const destinations = largest(
    rows,
    ({ destination, destinationId }) => [destination, destinationId],
    most.destinations,
  );
  const rowOf = new Set(origins.map(({ end }) => end));
  const columnOf = new Set(destinations.map(({ end }) => end));
  const cells = new Map<string, MatrixCell>();
  for (const row of rows) {
    const { flow } = row;
    const origin = rowOf.has(flow.origin) ? flow.origin : REST;
    const destination = columnOf.has(flow.destination) ? flow.destination : REST;
    const key = `${origin}>${destination}`;
    const isRest = origin === REST || destination === REST;
    cells.set(key, joined(cells.get(key), row, isRest));
  }
  return {
    origins,
    destinations,
    total: sum(rows.map(({ flow }) => flow.tonnes)),
    share: sum(rows.map(({ share }) => share)),
    max: Math.max(0, ...[...cells.values()].map((cell) => cell.tonnes ?? 0)),
    cell: (origin, destination) => cells.get(`${origin}>${destination}`) ?? null,
  };
}

function joined(
  before: MatrixCell | undefined,
  { flow, share, change }: FlowRow,
  isRest: boolean,
): MatrixCell {
  if (!before) {
    return { tonnes: flow.tonnes, share, change, basis: flow.basis, count: 1, flow: isRest ? null : flow };
  }
  return {
    tonnes: sumKnown(before.tonnes, flow.tonnes),
    share: sumKnown(before.share, share),
    change: before.change === null || change === null ? null : before.change + change,
    basis: before.basis === flow.basis ? flow.basis : null,
    count: before.count + 1,
    flow: null,
  };
}

function largest(
  rows: readonly FlowRow[],
  endOf: (flow: Flow) => readonly [end: string, placeId: string],
  most: number,
): MatrixEnd[] {
  const ends = new Map<string, { end: string; placeId: string; count: 1; tonnes: number; share: number }>();
  for (const { flow, share } of rows) {
    const [end, placeId] = endOf(flow);
    const total = ends.get(end) ?? { end, placeId, count: 1, tonnes: 0, share: 0 };
    ends.set(end, {
      ...total,
      tonnes: total.tonnes + (flow.tonnes ?? 0),
      share: total.share + (share ?? 0),
    });
  }
  const ranked = [...ends.values()].sort((a, b) => b.tonnes - a.tonnes || (a.end < b.end ? -1 : 1));
  if (ranked.length <= most + 1) return ranked;
  const isKept = ({ end }: MatrixEnd, rank: number) =>
    rank < most || (SPECIALS as readonly string[]).includes(end);
  const rest = ranked.filter((end, rank) => !isKept(end, rank));
  return [
    ...ranked.filter(isKept),
    {
      end: REST,
      placeId: null,
      count: rest.length,
      tonnes: sum(rest.map(({ tonnes }) => tonnes)),
      share: sum(rest.map(({ share }) => share)),
    },
  ];
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function sumKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
