import { allocate, ALLOCATE_OPTIONS, type AllocateOptions, type Allocation } from '../allocate/allocate.ts';
import { floats } from '../allocate/arrays.ts';
import { certify, type Certificate } from '../allocate/certificate.ts';
import { neutralFactors, type Factors } from '../allocate/problem.ts';
import { roundToFeasible } from '../allocate/roundToFeasible.ts';
import { compile, type Compiled } from '../model/compile.ts';
import type { Draft } from '../model/draft.ts';
import type { WarmStart } from './result.ts';

/** A draft with its flows, in common units by cell. */
export interface Solved {
  readonly compiled: Compiled;
  readonly allocation: Allocation;
  readonly flows: Float64Array;
  /** Flow of each route of the draft in tonnes of its origin's unit; 0 through which nothing can flow. */
  readonly tonnes: Float64Array;
  readonly certificate: Certificate;
}

/** Allocates the flows of a draft, rounds them to feasible ones and certifies them. */
export function solveDraft(
  draft: Draft,
  options: AllocateOptions = ALLOCATE_OPTIONS,
  warm?: WarmStart,
): Solved {
  const compiled = compile(draft);
  const { problem } = compiled;
  const allocation = allocate(problem, options, warm && factorsFrom(draft, compiled, warm));
  const flows = roundToFeasible(problem, allocation.factors);
  const tonnes = tonnesByRoute(draft, compiled, flows);
  return { compiled, allocation, flows, tonnes, certificate: certify(problem, allocation.factors, flows) };
}

function tonnesByRoute(draft: Draft, { routes, tonnesPerUnit }: Compiled, flows: Float64Array): Float64Array {
  const tonnes = floats(draft.routes.length);
  for (let cell = 0; cell < flows.length; cell++) tonnes[routes[cell]!] = flows[cell]! * tonnesPerUnit[cell]!;
  return tonnes;
}

/** The factors of a solve by node, in a form that survives a change of the network's shape. */
export function warmStart(
  draft: Draft,
  { compiled, allocation }: Pick<Solved, 'compiled' | 'allocation'>,
): WarmStart {
  const { sell, buy } = allocation.factors;
  const warm = new Map<string, readonly [number, number, number, number]>();
  compiled.nodes.forEach((node, at) => {
    warm.set(draft.nodes[node]!.key, [sell[2 * at]!, sell[2 * at + 1]!, buy[2 * at]!, buy[2 * at + 1]!]);
  });
  return warm;
}

function factorsFrom(draft: Draft, compiled: Compiled, warm: WarmStart): Factors {
  const factors = neutralFactors(compiled.problem.nodeCount);
  compiled.nodes.forEach((node, at) => {
    const known = warm.get(draft.nodes[node]!.key);
    if (!known) return;
    factors.sell[2 * at] = known[0];
    factors.sell[2 * at + 1] = known[1];
    factors.buy[2 * at] = Math.min(known[2], buyBound(compiled, at));
    factors.buy[2 * at + 1] = Math.min(known[3], buyBound(compiled, at));
  });
  return factors;
}

/** A pull above the present G would not be a bid. */
function buyBound({ problem }: Compiled, node: number): number {
  return problem.maxPull[node]! > 1 ? problem.maxPull[node]! : Infinity;
}
