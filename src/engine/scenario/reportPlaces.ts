import type { PlaceId } from '#domain/ids.ts';
import { tonnes } from '#domain/tonnes.ts';
import { BUYER } from '../allocate/problem.ts';
import { unmetAt } from '../allocate/certificate.ts';
import type { Draft, Node } from '../model/draft.ts';
import type { Model } from '../model/prepareModel.ts';
import { tonnesByRoute } from './reportFlows.ts';
import type { PlaceResult } from './result.ts';
import type { Solved } from './solveDraft.ts';

/**
 * Every place that trades today or in the result. The solver's change of output is added to the published figure, so
 * that a place keeps its printed total when nothing changes.
 */
export function reportPlaces(model: Model, draft: Draft, solved: Solved): PlaceResult[] {
  const published = new Map(model.network.places.map((place) => [place.id, place.tonnes]));
  const modelled = new Map<PlaceId, number>();
  for (const node of model.draft.nodes) if (!isInside(node)) modelled.set(node.placeId, node.baseline);
  const output = outputs(draft, solved);
  const places = new Map<PlaceId, Sums>();
  draft.nodes.forEach((node, at) => {
    const sums = places.get(node.placeId) ?? newSums(node);
    places.set(node.placeId, sums);
    if (node.key.endsWith('#use')) sums.demand += node.demand;
    if (node.key.endsWith('#use')) sums.unmet += shortfall(node, output[at]!);
    if (isInside(node)) return;
    sums.after += output[at]!;
    if (node.role === 'buyer') {
      sums.demand += node.demand;
      if (node.special === null) sums.unmet += shortfall(node, output[at]!);
    } else sums.capacity = node.capacity; // streams share their plant's
  });
  return [...places].map(([id, sums]) => {
    const before = modelled.get(id) ?? 0;
    const baseline = published.get(id) ?? before;
    return {
      id,
      country: sums.node.country,
      special: sums.node.special,
      stage: sums.node.stage,
      form: sums.node.form,
      baseline: tonnes(baseline),
      tonnes: tonnes(Math.max(0, baseline + (sums.after - before))),
      capacity: sums.capacity === null ? null : tonnes(sums.capacity),
      demand: tonnes(sums.demand),
      unmet: tonnes(sums.unmet),
    };
  });
}

interface Sums {
  readonly node: Node;
  after: number;
  demand: number;
  unmet: number;
  capacity: number | null;
}

function newSums(node: Node): Sums {
  return { node, after: 0, demand: 0, unmet: 0, capacity: null };
}

/** Demand not met; differences of the size of the solver's tolerance are none. */
function shortfall(node: Node, received: number): number {
  const missing = node.demand - received;
  return missing > 1e-9 * node.demand ? missing : 0;
}

/** Virtual nodes inside a place; streams of a plant are no such thing, they add up to it. */
function isInside(node: Node): boolean {
  return /#(use|kept|unaccounted|release)/.test(node.key);
}

/** Output of each draft node in its own unit: what it sells, or for buyers what they take in times their yield. */
function outputs(draft: Draft, solved: Solved): Float64Array {
  const flows = tonnesByRoute(draft, solved);
  const result = new Float64Array(draft.nodes.length);
  draft.routes.forEach((route, at) => {
    const destination = draft.nodes[route.destination]!;
    result[route.origin]! += flows[at]!;
    if (destination.role === 'buyer') result[route.destination]! += flows[at]! * destination.yield;
  });
  return result;
}

/** Unmet demand of all bidding buyers over their demand, in common units. Sinks do not count. */
export function unmetShare(draft: Draft, { compiled, flows }: Solved): number {
  const { problem } = compiled;
  let unmet = 0;
  let demand = 0;
  const position = new Map([...compiled.nodes].map((node, at) => [node, at]));
  draft.nodes.forEach((node, at) => {
    if (node.role !== 'buyer' || node.special !== null) return;
    const wanted = node.demand * (draft.unitOf.get(node.stage) ?? 1);
    const solverAt = position.get(at);
    demand += wanted;
    const isServed =
      solverAt !== undefined && problem.kind[solverAt] === BUYER && problem.capacity[solverAt]! > 0;
    unmet += isServed ? (wanted * unmetAt(problem, flows, solverAt)) / problem.capacity[solverAt]! : wanted;
  });
  return demand > 0 ? unmet / demand : 0;
}
