import { allocate, ALLOCATE_OPTIONS, type AllocateOptions, type Allocation } from '../allocate/allocate.ts';
import { certify, type Certificate } from '../allocate/certificate.ts';
import { neutralFactors, type Factors } from '../allocate/problem.ts';
import { roundToFeasible, total } from '../allocate/roundToFeasible.ts';
import { compile, type Compiled } from '../model/compile.ts';
import type { Draft } from '../model/draft.ts';
import type { WarmStart } from './result.ts';

/** A draft with its flows, in common units by cell. */
export interface Solved {
  readonly compiled: Compiled;
  readonly allocation: Allocation;
  readonly flows: Float64Array;
  readonly certificate: Certificate;
}

const SLACK = 1 + 1e-9;

/**
 * Allocates the flows of a draft and rounds them to feasible ones. Two streams of one plant are first solved as if
 * each had the whole plant; where together they want more than there is, it is shared in the proportion that they
 * want it, and the draft is solved again.
 */
export function solveDraft(
  draft: Draft,
  options: AllocateOptions = ALLOCATE_OPTIONS,
  warm?: WarmStart,
): Solved {
  let start = warm;
  for (;;) {
    const solved = solveOnce(draft, options, start);
    if (!shareTwins(draft, solved)) return solved;
    start = warmStart(draft, solved);
  }
}

function solveOnce(draft: Draft, options: AllocateOptions, warm?: WarmStart): Solved {
  const compiled = compile(draft);
  const { problem } = compiled;
  const allocation = allocate(problem, options, warm && factorsFrom(draft, compiled, warm));
  const flows = roundToFeasible(problem, allocation.factors);
  return { compiled, allocation, flows, certificate: certify(problem, allocation.factors, flows) };
}

/** Divides plants whose streams want too much; false when there is none. Each plant is divided at most once. */
function shareTwins(draft: Draft, { compiled, flows }: Solved): boolean {
  const position = new Map([...compiled.nodes].map((node, at) => [node, at]));
  const sold = (node: number, restrictedOnly: boolean) => {
    const at = position.get(node);
    if (at === undefined) return 0;
    const { problem } = compiled;
    const tonnes = total(flows, problem.outgoing, at);
    if (!restrictedOnly) return tonnes / unit(draft, node);
    let sum = 0;
    for (let i = problem.outgoing.start[at]!; i < problem.outgoing.start[at + 1]!; i++) {
      const cell = problem.outgoing.cell[i]!;
      if (problem.cells.seller[cell]! & 1) sum += flows[cell]!;
    }
    return sum / unit(draft, node);
  };
  let changed = false;
  draft.nodes.forEach((stream, at) => {
    if (stream.twin === null) return;
    const plant = draft.nodes[stream.twin]!;
    const own = sold(at, false);
    const all = own + sold(stream.twin, false);
    if (stream.capacity === plant.capacity && all > plant.capacity * SLACK) {
      stream.capacity *= own / all;
      plant.capacity -= stream.capacity;
      changed = true;
    }
    const exported = sold(at, true);
    const allExported = exported + sold(stream.twin, true);
    if (stream.exportLimit === plant.exportLimit && allExported > plant.exportLimit * SLACK) {
      stream.exportLimit *= exported / allExported;
      plant.exportLimit -= stream.exportLimit;
      changed = true;
    }
  });
  return changed;
}

function unit(draft: Draft, node: number): number {
  return draft.unitOf.get(draft.nodes[node]!.stage) ?? 1;
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
