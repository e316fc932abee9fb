import { floats } from './arrays.ts';
import type { CellsOfNode } from './roundToFeasible.ts';
import type { Side } from './side.ts';

/** What a node may do: only sell, turn intake into output, or only buy. */
export const SUPPLIER = 0;
export const PROCESSOR = 1;
export const BUYER = 2;

/**
 * The flows between nodes as parallel arrays, one entry per cell. Amounts are in one common unit (see
 * `commonUnits`). A *segment* is one side of a node split in two: `2 * node` for cells without a joint limit,
 * `2 * node + 1` for cells under the node's joint limit (exports under a quota, intake from outside a region).
 */
export interface Cells {
  readonly seller: Int32Array;
  readonly buyer: Int32Array;
  /** Flow when nothing pulls or holds back. */
  readonly prior: Float64Array;
  /** Most that may pass; Infinity where nothing is said. */
  readonly limit: Float64Array;
  /** Pull from which the cell opens: 0 for a trade of today, above 1 for a latent route. */
  readonly threshold: Float64Array;
}

/**
 * One commodity as a convex problem:
 *
 *     min  sum_cells KL(x | prior) + sum_buyers ln(maxPull) * unmet
 *     suppliers    out <= capacity,                  restricted exports <= exportLimit
 *     processors   yield * in = out <= capacity,     restricted exports <= exportLimit, outside intake <= outsideLimit
 *     partners     out + out of the partner <= capacity
 *     buyers       in + unmet = capacity (= demand), outside intake <= outsideLimit
 *     cells        0 <= x <= limit
 *
 * KL(x|b) = x ln(x/b) - x + b, the Kullback-Leibler distance from today's flows; entropy projection onto
 * transport constraints as in Benamou et al. (2015), doi 10.1137/141000439. x = 0 with all demand unmet always
 * satisfies it, so a problem is never infeasible.
 */
export interface Problem {
  readonly nodeCount: number;
  /** Nodes are sorted by level; level l holds nodes levelStart[l] .. levelStart[l + 1] - 1. */
  readonly levelStart: Int32Array;
  readonly kind: Uint8Array;
  readonly yields: Float64Array;
  readonly capacity: Float64Array;
  /** The processor that shares this one's capacity (two streams of one plant), or -1. */
  readonly partner: Int32Array;
  readonly exportLimit: Float64Array;
  readonly outsideLimit: Float64Array;
  /** G of each buyer: the most its pull may rise above today's; 1 elsewhere. */
  readonly maxPull: Float64Array;
  readonly cells: Cells;
  readonly sales: Side;
  readonly purchases: Side;
  readonly outgoing: CellsOfNode;
  readonly incoming: CellsOfNode;
  /** Sum of all demand, the yardstick of every tolerance. */
  readonly world: number;
}

/**
 * The unknowns: a factor per segment. The flow of a cell is
 * `min(limit, prior * max(0, z - threshold))` with `z = sell[seller] * buy[buyer]`.
 */
export interface Factors {
  readonly sell: Float64Array;
  readonly buy: Float64Array;
}

/** Factors of a world in which nothing pulls. */
export function neutralFactors(nodeCount: number): Factors {
  return { sell: floats(2 * nodeCount).fill(1), buy: floats(2 * nodeCount).fill(1) };
}

/** Flow of one cell at the given factors. */
export function cellFlow(cells: Cells, factors: Factors, cell: number): number {
  const z = factors.sell[cells.seller[cell]!]! * factors.buy[cells.buyer[cell]!]!;
  const above = z - cells.threshold[cell]!;
  return above > 0 ? Math.min(cells.limit[cell]!, cells.prior[cell]! * above) : 0;
}
