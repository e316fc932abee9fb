import { BUYER, PROCESSOR, SUPPLIER, type Cells, type Problem } from '../allocate/problem.ts';
import { groupByNode } from '../allocate/roundToFeasible.ts';
import { buildSide } from '../allocate/side.ts';
import type { Draft, Node, Route } from './draft.ts';
import { liveRoutes } from './liveRoutes.ts';

/** A problem and the way back from its numbers to the draft. */
export interface Compiled {
  readonly problem: Problem;
  /** Draft node of each problem node. */
  readonly nodes: Int32Array;
  /** Draft route of each cell. */
  readonly routes: Int32Array;
  /** Tonnes of the origin's unit per unit of the problem, by cell. */
  readonly tonnesPerUnit: Float64Array;
}

const KIND = { supplier: SUPPLIER, processor: PROCESSOR, buyer: BUYER } as const;

/** Packs a draft into the arrays of the solver, leaving out everything through which nothing can flow. */
export function compile(draft: Draft): Compiled {
  const live = liveRoutes(draft);
  const unit = (node: Node) => draft.unitOf.get(node.stage) ?? 1;
  const isLive = new Set(live.flatMap((at) => [draft.routes[at]!.origin, draft.routes[at]!.destination]));
  const order = [...isLive];
  order.sort((a, b) => draft.nodes[a]!.level - draft.nodes[b]!.level || a - b);
  const position = new Int32Array(draft.nodes.length).fill(-1);
  order.forEach((node, at) => (position[node] = at));

  const n = order.length;
  const kind = new Uint8Array(n);
  const yields = new Float64Array(n).fill(1);
  const capacity = new Float64Array(n);
  const exportLimit = new Float64Array(n);
  const outsideLimit = new Float64Array(n);
  const maxPull = new Float64Array(n).fill(1);
  const intakeUnit = intakeUnits(draft, live, unit);
  let world = 0;
  order.forEach((at, i) => {
    const node = draft.nodes[at]!;
    kind[i] = KIND[node.role];
    exportLimit[i] = node.exportLimit * unit(node);
    outsideLimit[i] = node.outsideLimit * intakeUnit[at]!;
    if (kind[i] === BUYER) {
      capacity[i] = (node.demand / node.yield) * intakeUnit[at]!;
      maxPull[i] = node.maxPull;
      world += capacity[i]!;
    } else capacity[i] = node.capacity * unit(node);
    if (kind[i] === PROCESSOR) yields[i] = (node.yield * unit(node)) / intakeUnit[at]!;
  });

  const routes = Int32Array.from(live);
  const tonnesPerUnit = Float64Array.from(live, (at) => 1 / unit(draft.nodes[draft.routes[at]!.origin]!));
  const cells = packCells(
    live.map((at) => draft.routes[at]!),
    position,
    tonnesPerUnit,
  );
  const problem: Problem = {
    nodeCount: n,
    levelStart: levelStarts(order.map((at) => draft.nodes[at]!.level)),
    kind,
    yields,
    capacity,
    exportLimit,
    outsideLimit,
    maxPull,
    cells,
    sales: buildSide(2 * n, cells.seller, cells.buyer, cells),
    purchases: buildSide(2 * n, cells.buyer, cells.seller, cells),
    outgoing: groupByNode(n, cells.seller),
    incoming: groupByNode(n, cells.buyer),
    world: world > 0 ? world : 1,
  };
  return { problem, nodes: Int32Array.from(order), routes, tonnesPerUnit };
}

function packCells(routes: readonly Route[], position: Int32Array, tonnesPerUnit: Float64Array): Cells {
  return {
    seller: Int32Array.from(routes, (route) => 2 * position[route.origin]! + (route.restricted ? 1 : 0)),
    buyer: Int32Array.from(routes, (route) => 2 * position[route.destination]! + (route.outside ? 1 : 0)),
    prior: Float64Array.from(routes, (route, cell) => route.prior / tonnesPerUnit[cell]!),
    limit: Float64Array.from(routes, (route, cell) => route.limit / tonnesPerUnit[cell]!),
    threshold: Float64Array.from(routes, (route) => route.threshold),
  };
}

/** Common unit of what each node takes in: that of its sellers, who all stand at one stage. */
function intakeUnits(draft: Draft, live: readonly number[], unit: (node: Node) => number): Float64Array {
  const units = new Float64Array(draft.nodes.length).fill(1);
  for (const at of live) {
    const route = draft.routes[at]!;
    units[route.destination] = unit(draft.nodes[route.origin]!);
  }
  return units;
}

/** Start of each level among nodes sorted by level; empty levels are kept so that parity stays that of the stage. */
function levelStarts(levels: readonly number[]): Int32Array {
  const highest = levels.at(-1) ?? 0;
  const start = new Int32Array(highest + 2);
  for (const level of levels) start[level + 1]!++;
  for (let level = 0; level <= highest; level++) start[level + 1]! += start[level]!;
  return start;
}
