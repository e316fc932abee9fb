import { bytes, floats, integers } from '../allocate/arrays.ts';
import { BUYER, PROCESSOR, SUPPLIER, type Cells, type Problem } from '../allocate/problem.ts';
import { groupByNode } from '../allocate/roundToFeasible.ts';
import { buildSide } from '../allocate/side.ts';
import type { Draft } from './draft.ts';
import { liveRoutes, type Live } from './liveRoutes.ts';

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
  const nodes = nodesByLevel(draft, live);
  const units = floats(draft.nodes.length);
  draft.nodes.forEach((node, at) => (units[at] = draft.unitOf.get(node.stage) ?? 1));
  const { cells, tonnesPerUnit, intakeUnits } = packCells(draft, live, nodes, units);
  const n = nodes.length;
  const problem: Problem = {
    nodeCount: n,
    levelStart: levelStarts(draft, nodes),
    partner: partners(draft, nodes),
    ...packNodes(draft, nodes, units, intakeUnits),
    cells,
    sales: buildSide(2 * n, cells.seller, cells.buyer, cells),
    purchases: buildSide(2 * n, cells.buyer, cells.seller, cells),
    outgoing: groupByNode(n, cells.seller),
    incoming: groupByNode(n, cells.buyer),
  };
  return { problem, nodes, routes: live.routes, tonnesPerUnit };
}

/** Live nodes, upstream first. */
function nodesByLevel(draft: Draft, { isUsed }: Live): Int32Array {
  const used: number[] = [];
  for (let node = 0; node < isUsed.length; node++) if (isUsed[node] === 1) used.push(node);
  const levelOf = (node: number) => draft.nodes[node]!.level;
  return Int32Array.from(used.sort((a, b) => levelOf(a) - levelOf(b) || a - b));
}

type NodeArrays = Pick<
  Problem,
  'kind' | 'yields' | 'capacity' | 'exportLimit' | 'outsideLimit' | 'maxPull' | 'world'
>;

function packNodes(
  draft: Draft,
  nodes: Int32Array,
  units: Float64Array,
  intakeUnits: Float64Array,
): NodeArrays {
  const n = nodes.length;
  const kind = bytes(n);
  const yields = floats(n).fill(1);
  const capacity = floats(n);
  const exportLimit = floats(n);
  const outsideLimit = floats(n);
  const maxPull = floats(n).fill(1);
  let world = 0;
  for (let i = 0; i < n; i++) {
    const at = nodes[i]!;
    const node = draft.nodes[at]!;
    const unit = units[at]!;
    const intakeUnit = intakeUnits[at]!;
    kind[i] = KIND[node.role];
    exportLimit[i] = node.exportLimit * unit;
    outsideLimit[i] = node.outsideLimit * intakeUnit;
    capacity[i] = node.capacity * unit;
    if (node.role === 'processor') yields[i] = (node.yield * unit) / intakeUnit;
    if (node.role !== 'buyer') continue;
    capacity[i] = (node.demand / node.yield) * intakeUnit;
    maxPull[i] = node.maxPull;
    world += capacity[i]!;
  }
  return { kind, yields, capacity, exportLimit, outsideLimit, maxPull, world: world > 0 ? world : 1 };
}

/** Streams that share a plant, both ways; a stream whose other half is dead has the plant to itself. */
function partners(draft: Draft, nodes: Int32Array): Int32Array {
  const partner = integers(nodes.length).fill(-1);
  nodes.forEach((at, stream) => {
    const { twin } = draft.nodes[at]!;
    const plant = twin === null ? -1 : nodes.indexOf(twin);
    if (plant < 0) return;
    partner[stream] = plant;
    partner[plant] = stream;
  });
  return partner;
}

/** The cells in common units; all sellers to one node stand at one stage, so its intake has one unit. */
function packCells(draft: Draft, live: Live, nodes: Int32Array, units: Float64Array) {
  const position = integers(draft.nodes.length).fill(-1);
  nodes.forEach((node, at) => (position[node] = at));
  const count = live.routes.length;
  const cells: Cells = {
    seller: integers(count),
    buyer: integers(count),
    prior: floats(count),
    limit: floats(count),
    threshold: floats(count),
  };
  const tonnesPerUnit = floats(count);
  const intakeUnits = floats(draft.nodes.length).fill(1);
  for (let cell = 0; cell < count; cell++) {
    const route = draft.routes[live.routes[cell]!]!;
    const unit = units[route.origin]!;
    intakeUnits[route.destination] = unit;
    tonnesPerUnit[cell] = 1 / unit;
    cells.seller[cell] = 2 * position[route.origin]! + (route.restricted ? 1 : 0);
    cells.buyer[cell] = 2 * position[route.destination]! + (route.outside ? 1 : 0);
    cells.prior[cell] = route.prior * unit;
    cells.limit[cell] = route.limit * unit;
    cells.threshold[cell] = route.threshold;
  }
  return { cells, tonnesPerUnit, intakeUnits };
}

/** Start of each level among nodes sorted by level; empty levels are kept so that parity stays that of the stage. */
function levelStarts(draft: Draft, nodes: Int32Array): Int32Array {
  const highest = nodes.length > 0 ? draft.nodes[nodes.at(-1)!]!.level : 0;
  const start = integers(highest + 2);
  for (const node of nodes) start[draft.nodes[node]!.level + 1]!++;
  for (let level = 0; level <= highest; level++) start[level + 1]! += start[level]!;
  return start;
}
