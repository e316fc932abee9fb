import type { PlaceId } from '#domain/ids.ts';
import { tonnes } from '#domain/tonnes.ts';
import { floats, integers } from '../allocate/arrays.ts';
import { BUYER } from '../allocate/problem.ts';
import { unmetAt } from '../allocate/certificate.ts';
import { isInside, type Draft, type Node } from '../model/draft.ts';
import type { Model } from '../model/prepareModel.ts';
import type { PlaceResult } from './result.ts';
import type { Solved } from './solveDraft.ts';

/**
 * Every place that trades today or in the result. The solver's change of output is added to the published figure, so
 * that a place keeps its printed total when nothing changes.
 */
export function reportPlaces(model: Model, draft: Draft, solved: Solved): PlaceResult[] {
  const output = outputs(draft, solved);
  const places = new Map<PlaceId, Sums>();
  draft.nodes.forEach((node, at) => {
    const sums = places.get(node.placeId) ?? newSums(node);
    places.set(node.placeId, sums);
    const isUse = node.key.endsWith('#use');
    if (isUse) sums.demand += node.demand;
    if (isUse) sums.unmet += shortfall(node, output[at]!);
    if (isInside(node)) return;
    sums.after += output[at]!;
    if (node.role === 'buyer') {
      sums.demand += node.demand;
      if (node.special === null) sums.unmet += shortfall(node, output[at]!);
    } else sums.capacity = node.capacity; // streams share their plant's
  });
  return [...places].map(([id, sums]) => {
    const today = model.outputs.get(id);
    const before = today?.modelled ?? 0;
    const baseline = today?.published ?? 0;
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

/** Output of each draft node in its own unit: what it sells, or for buyers what they take in times their yield. */
function outputs(draft: Draft, { tonnes: flows }: Solved): Float64Array {
  const result = floats(draft.nodes.length);
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
  const position = integers(draft.nodes.length).fill(-1);
  compiled.nodes.forEach((node, at) => (position[node] = at));
  draft.nodes.forEach((node, at) => {
    if (node.role !== 'buyer' || node.special !== null) return;
    const wanted = node.demand * (draft.unitOf.get(node.stage) ?? 1);
    const solverAt = position[at]!;
    demand += wanted;
    const isServed = solverAt >= 0 && problem.kind[solverAt] === BUYER && problem.capacity[solverAt]! > 0;
    unmet += isServed ? (wanted * unmetAt(problem, flows, solverAt)) / problem.capacity[solverAt]! : wanted;
  });
  return demand > 0 ? unmet / demand : 0;
}
