import { flowId, placeId, type Iso3, type Special } from '#domain/ids.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import { addNode, type Draft, type Node } from '../model/draft.ts';
import { route, supply } from '../model/nodes.ts';

/**
 * Makes places larger or smaller by a ratio each: their routes' priors change with them, so that at the same pull they
 * trade in proportion. Changing the capacity alone would do nothing, since flows stay at today's pattern.
 */
export function resize(draft: Draft, ratios: ReadonlyMap<number, number>): void {
  const ratioOf = new Float64Array(draft.nodes.length).fill(1);
  for (const [at, ratio] of ratios) {
    ratioOf[at] = ratio;
    draft.nodes[at]!.size *= ratio;
    draft.nodes[at]!.demand *= ratio;
  }
  for (const route of draft.routes) {
    route.prior *= ratioOf[route.origin]!;
    if (draft.nodes[route.destination]!.role !== 'supplier') route.prior *= ratioOf[route.destination]!;
  }
}

/** Adds `tonnes` of supply from a special place to one destination: a larger row, or a new one. */
export function addSupply(
  draft: Draft,
  special: Special,
  stage: Stage,
  destination: number,
  tonnes: number,
  suffix = '',
): void {
  const origin = specialNode(draft, special, stage, suffix);
  const node = draft.nodes[origin]!;
  node.size += tonnes;
  node.capacity += tonnes;
  const existing = draft.routes.find((route) => route.origin === origin && route.destination === destination);
  if (existing) {
    existing.prior += tonnes;
    return;
  }
  const id = flowId(node.placeId, draft.nodes[destination]!.placeId);
  draft.routes.push({ ...route(id, origin, destination, 0), prior: tonnes });
}

function specialNode(draft: Draft, special: Special, stage: Stage, suffix: string): number {
  const place = placeId(draft.commodity, special, stage);
  const key = `${place}${suffix}`;
  const known = draft.nodes.findIndex((node) => node.key === key);
  if (known >= 0) return known;
  return addNode(draft, {
    ...supply(0),
    key,
    placeId: place,
    country: null,
    special,
    stage,
    form: null,
    level: stageIndex(stage),
    exportLimit: Infinity,
    outsideLimit: Infinity,
    twin: null,
  });
}

/** Final buyers of countries: their places at the end of the chain and the own use of places before it. */
export function buyersOf(draft: Draft, countries: 'all' | readonly Iso3[]): number[] {
  return [...draft.nodes.keys()].filter((at) => {
    const { role, country } = draft.nodes[at]!;
    return role === 'buyer' && country !== null && (countries === 'all' || countries.includes(country));
  });
}

/** The stage whose output a node takes in, and that output in tonnes, for what it wants or makes today. */
export function intakeOf(draft: Draft, at: number): { stage: Stage; tonnes: number } {
  const node: Node = draft.nodes[at]!;
  const leg = draft.legs.find((l) => l.to === node.stage && l.toForm === node.form);
  const isInside = node.key.includes('#use') || !leg;
  const wanted = node.role === 'buyer' ? node.demand : node.size;
  return { stage: isInside ? node.stage : leg.from, tonnes: wanted / node.yield };
}
