import { sankey } from 'd3-sankey';
import { SPECIALS } from '#domain/ids.ts';
import type { Basis } from '#domain/basis.ts';
import type { Leg } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import type { FlowRow } from '#state/flowRows.ts';
import { bandOutline } from './bandOutline.ts';

export interface SankeyOptions {
  readonly width: number;
  readonly height: number;
  /** Countries drawn by name in each column. */
  readonly most?: number;
}

export interface SankeyNode {
  readonly id: string;
  readonly stage: Stage;
  /** Country or special; `null` for the folded rest of a column. */
  readonly end: string | null;
  /** Places that the node stands for. */
  readonly count: number;
  /** In tonnes of its own stage's unit, before scaling: the larger of what arrives, as output, and what leaves. */
  readonly tonnes: number;
  readonly placeId: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SankeyBand {
  readonly id: string;
  /** The one flow behind the band; `null` where several are folded into it. */
  readonly flowId: string | null;
  readonly from: Stage;
  readonly origin: SankeyNode;
  readonly destination: SankeyNode;
  readonly count: number;
  /** In the unit of the leg. */
  readonly tonnes: number;
  /** `estimated` as soon as half of the band is. */
  readonly basis: Basis;
  /** Its area, as an SVG path. */
  readonly outline: string;
  readonly thickness: number;
}

export interface SankeyPicture {
  readonly nodes: readonly SankeyNode[];
  /** Largest first. */
  readonly bands: readonly SankeyBand[];
  /** Flows without known tonnes: they have no height, and are counted instead. */
  readonly unknown: number;
  /** Whether bands of later legs are scaled by the yields before them. */
  readonly scaled: boolean;
}

interface Node {
  id: string;
  stage: Stage;
  end: string | null;
  members: Set<string>;
}
interface Link {
  source: string;
  target: string;
  value: number;
  rows: FlowRow[];
  tonnes: number;
}

/**
 * The chain as columns, one per stage. The height of a band is its tonnes divided by the yields of the legs before
 * it, so that a refinery that turns 10 t of ore into 5 t of metal is as high on its right as on its left.
 * Pure: the same rows and size give the same picture.
 */
export function sankeyPicture(rows: readonly FlowRow[], options: SankeyOptions): SankeyPicture {
  const known = rows.filter(({ flow }) => (flow.tonnes ?? 0) > 0);
  const unknown = rows.filter(({ flow }) => flow.tonnes === null).length;
  const factors = stageFactors(known);
  const named = namedPlaces(known, options.most ?? 9);
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const row of known) {
    const { flow } = row;
    const origin = nodeOf(flow.originId, flow.origin, flow.from, named, nodes);
    const destination = nodeOf(flow.destinationId, flow.destination, flow.to, named, nodes);
    const id = `${origin.id}>${destination.id}`;
    const link = links.get(id) ?? {
      source: origin.id,
      target: destination.id,
      value: 0,
      rows: [],
      tonnes: 0,
    };
    links.set(id, link);
    link.rows.push(row);
    link.tonnes += flow.tonnes ?? 0;
    link.value += (flow.tonnes ?? 0) / (factors.get(flow.from) ?? 1);
  }
  const scaled = [...factors.values()].some((factor) => factor !== 1);
  if (links.size === 0) return { nodes: [], bands: [], unknown, scaled: false };
  return { ...draw([...nodes.values()], [...links.values()], factors, options), unknown, scaled };
}

/** Tonnes of a stage's unit that come of one tonne at the head of the chain: the product of yields (tonne-weighted over forms). */
function stageFactors(rows: readonly FlowRow[]): ReadonlyMap<Stage, number> {
  const factors = new Map<Stage, number>();
  const legs = [...new Set(rows.flatMap(({ leg }) => leg ?? []))].sort(byStage);
  const [first] = legs;
  if (first) factors.set(first.from, 1);
  for (const stage of new Set(legs.map(({ to }) => to))) {
    let intake = 0;
    let output = 0;
    for (const { leg, flow } of rows) {
      if (leg?.to !== stage) continue;
      const headTonnes = (flow.tonnes ?? 0) / (factors.get(leg.from) ?? 1);
      intake += headTonnes;
      output += (flow.tonnes ?? 0) * leg.yield;
    }
    factors.set(stage, intake > 0 ? output / intake : 1);
  }
  return factors;
}

function byStage(a: Leg, b: Leg): number {
  return stageIndex(a.from) - stageIndex(b.from) || stageIndex(a.to) - stageIndex(b.to);
}

/** Places that keep a node of their own: the largest of each stage, and what closes a balance. */
function namedPlaces(rows: readonly FlowRow[], most: number): ReadonlySet<string> {
  const sizes = new Map<Stage, Map<string, number>>();
  const named = new Set<string>();
  for (const { flow } of rows) {
    for (const [id, end, stage] of [
      [flow.originId, flow.origin, flow.from],
      [flow.destinationId, flow.destination, flow.to],
    ] as const) {
      if ((SPECIALS as readonly string[]).includes(end)) named.add(id);
      else {
        const column = sizes.get(stage) ?? new Map<string, number>();
        sizes.set(stage, column);
        column.set(id, (column.get(id) ?? 0) + (flow.tonnes ?? 0));
      }
    }
  }
  for (const column of sizes.values()) {
    const ids = [...column].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    // One place left over is no larger as itself than as "Other: 1".
    for (const id of ids.length === most + 1 ? ids : ids.slice(0, most)) named.add(id);
  }
  return named;
}

function nodeOf(
  placeId: string,
  end: string,
  stage: Stage,
  named: ReadonlySet<string>,
  nodes: Map<string, Node>,
): Node {
  const isNamed = named.has(placeId);
  const id = isNamed ? placeId : `other:${stage}`;
  const node = nodes.get(id) ?? { id, stage, end: isNamed ? end : null, members: new Set<string>() };
  node.members.add(placeId);
  nodes.set(id, node);
  return node;
}

const NODE_WIDTH = 10;

function draw(
  nodes: readonly Node[],
  links: readonly Link[],
  factors: ReadonlyMap<Stage, number>,
  { width, height }: SankeyOptions,
): Pick<SankeyPicture, 'nodes' | 'bands'> {
  const columns = [...new Set(nodes.map(({ stage }) => stageIndex(stage)))].sort((a, b) => a - b);
  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ stage }) => columns.indexOf(stageIndex(stage)))
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.max(6, Math.min(14, height / 28)))
    .nodeSort((a, b) => Number(a.end === null) - Number(b.end === null) || (b.value ?? 0) - (a.value ?? 0))
    .extent([
      [0, 0],
      [width, height],
    ]);
  const graph = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({ ...link })),
  });
  const drawn = new Map<string, SankeyNode>(
    graph.nodes.map((node) => [
      node.id,
      {
        id: node.id,
        stage: node.stage,
        end: node.end,
        count: node.members.size,
        tonnes: (node.value ?? 0) * (factors.get(node.stage) ?? 1),
        placeId: node.end === null ? null : node.id,
        x: node.x0 ?? 0,
        y: node.y0 ?? 0,
        width: (node.x1 ?? 0) - (node.x0 ?? 0),
        height: (node.y1 ?? 0) - (node.y0 ?? 0),
      },
    ]),
  );
  const bands = graph.links.flatMap((link): SankeyBand[] => {
    // d3-sankey puts the nodes themselves where their ids were; its types know only the ids.
    const [origin, destination] = [link.source, link.target].map((end) =>
      drawn.get((end as unknown as Node).id),
    );
    if (!origin || !destination) return [];
    const [only, ...others] = link.rows;
    const thickness = link.width ?? 0;
    return [
      {
        id: `${origin.id}>${destination.id}`,
        flowId: only && others.length === 0 ? only.flow.id : null,
        from: origin.stage,
        origin,
        destination,
        count: link.rows.length,
        tonnes: link.tonnes,
        basis: bandBasis(link),
        outline: bandOutline(
          { x0: origin.x + origin.width, y0: link.y0 ?? 0, x1: destination.x, y1: link.y1 ?? 0 },
          thickness,
        ),
        thickness,
      },
    ];
  });
  return { nodes: [...drawn.values()], bands: bands.sort((a, b) => b.tonnes - a.tonnes) };
}

/** One flow keeps its basis; of several, the better one holds only while less than half of the tonnes is estimated. */
function bandBasis({ rows, tonnes }: Link): Basis {
  const [first] = rows;
  if (first && rows.every(({ flow }) => flow.basis === first.flow.basis)) return first.flow.basis;
  const estimated = rows.reduce(
    (sum, { flow }) => sum + (flow.basis === 'estimated' ? (flow.tonnes ?? 0) : 0),
    0,
  );
  if (estimated * 2 >= tonnes) return 'estimated';
  return rows.find(({ flow }) => flow.basis !== 'estimated')?.flow.basis ?? 'estimated';
}
