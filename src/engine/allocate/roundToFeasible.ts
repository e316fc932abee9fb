import { copyOf, floats, integers } from './arrays.ts';
import { BUYER, cellFlow, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';

/**
 * The flows at the given factors, scaled down (never up) until every limit and every balance holds to rounding
 * error. Downstream first: no node sells more than it has. Then upstream: no node takes in more than it needs for
 * what it sells. So the answer is feasible and conserves mass at whatever point the iteration stopped.
 */
export function roundToFeasible(problem: Problem, factors: Factors): Float64Array {
  const { cells, nodeCount, kind, capacity, exportLimit, outsideLimit, yields, incoming, outgoing } = problem;
  const flows = floats(cells.prior.length);
  for (let cell = 0; cell < flows.length; cell++) flows[cell] = cellFlow(cells, factors, cell);

  for (let node = 0; node < nodeCount; node++) {
    const wanted = kind[node] === BUYER ? capacity[node]! : Infinity;
    const intake = scaleDown(flows, incoming, node, cells.buyer, wanted, outsideLimit[node]!);
    const available =
      kind[node] === SUPPLIER
        ? capacity[node]!
        : shareOfCapacity(problem, flows, node, yields[node]! * intake);
    scaleDown(flows, outgoing, node, cells.seller, available, exportLimit[node]!);
  }
  for (let node = nodeCount - 1; node >= 0; node--) {
    if (kind[node] !== PROCESSOR) continue;
    const needed = total(flows, outgoing, node) / yields[node]!;
    scaleDown(flows, incoming, node, cells.buyer, needed, Infinity);
  }
  return flows;
}

/** What a processor may put out of what its intake allows: all that fits, in proportion with its partner. */
function shareOfCapacity(problem: Problem, flows: Float64Array, node: number, possible: number): number {
  const partner = problem.partner[node]!;
  const others = partner < 0 ? 0 : problem.yields[partner]! * total(flows, problem.incoming, partner);
  const all = possible + others;
  return all > problem.capacity[node]! ? (possible * problem.capacity[node]!) / all : possible;
}

/** Cells of each node: `cell[start[node]] .. cell[start[node + 1] - 1]`. */
export interface CellsOfNode {
  readonly start: Int32Array;
  readonly cell: Int32Array;
}

/** Cells grouped by the node of a segment. */
export function groupByNode(nodeCount: number, segments: Int32Array): CellsOfNode {
  const start = integers(nodeCount + 1);
  for (let c = 0; c < segments.length; c++) start[(segments[c]! >> 1) + 1]!++;
  for (let node = 0; node < nodeCount; node++) start[node + 1]! += start[node]!;
  const next = copyOf(start);
  const cell = integers(segments.length);
  for (let c = 0; c < segments.length; c++) cell[next[segments[c]! >> 1]!++] = c;
  return { start, cell };
}

/** Sum of a node's flows on one side. */
export function total(flows: Float64Array, side: CellsOfNode, node: number): number {
  let sum = 0;
  for (let at = side.start[node]!; at < side.start[node + 1]!; at++) sum += flows[side.cell[at]!]!;
  return sum;
}

/** Scales one side of a node to at most `most`, its limited segment to at most `limit`; returns the new sum. */
function scaleDown(
  flows: Float64Array,
  side: CellsOfNode,
  node: number,
  segments: Int32Array,
  most: number,
  limit: number,
): number {
  let free = 0;
  let limited = 0;
  for (let at = side.start[node]!; at < side.start[node + 1]!; at++) {
    const cell = side.cell[at]!;
    if (segments[cell]! & 1) limited += flows[cell]!;
    else free += flows[cell]!;
  }
  const held = limited > limit ? limit / limited : 1;
  const sum = free + limited * held;
  const share = sum > most ? most / sum : 1;
  if (held === 1 && share === 1) return sum;
  for (let at = side.start[node]!; at < side.start[node + 1]!; at++) {
    const cell = side.cell[at]!;
    flows[cell]! *= segments[cell]! & 1 ? held * share : share;
  }
  return sum * share;
}
