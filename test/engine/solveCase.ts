import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { ALLOCATE_OPTIONS, type AllocateOptions } from '#engine/allocate/allocate.ts';
import { BUYER, PROCESSOR, SUPPLIER, type Problem } from '#engine/allocate/problem.ts';
import { applyLevers } from '#engine/levers/applyLevers.ts';
import { prepareModel } from '#engine/model/prepareModel.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import { solveDraft, type Solved } from '#engine/scenario/solveDraft.ts';

/** The solver's own view of a scenario, for laws about the solver. */
export function solveCase(
  network: Network,
  levers: readonly Lever[],
  parameters: Partial<EngineParameters> = {},
  options: AllocateOptions = ALLOCATE_OPTIONS,
): Solved {
  const model = prepareModel(network, parameters);
  const context = { network, parameters: model.parameters, horizon: null, owners: null };
  return solveDraft(applyLevers(model.draft, levers, context).draft, options);
}

/** Worst breach of any limit or balance, share of world demand, by plain sums over the cells. */
export function worstBreach({ cells, ...problem }: Problem, flows: Float64Array): number {
  const n = problem.nodeCount;
  const sold = [new Float64Array(n), new Float64Array(n)];
  const bought = [new Float64Array(n), new Float64Array(n)];
  let worst = 0;
  flows.forEach((flow, cell) => {
    worst = Math.max(worst, -flow, flow - cells.limit[cell]!);
    sold[cells.seller[cell]! % 2]![cells.seller[cell]! >> 1]! += flow;
    bought[cells.buyer[cell]! % 2]![cells.buyer[cell]! >> 1]! += flow;
  });
  for (let node = 0; node < n; node++) {
    const out = sold[0]![node]! + sold[1]![node]!;
    const into = bought[0]![node]! + bought[1]![node]!;
    const kind = problem.kind[node];
    const most = problem.capacity[node]!;
    worst = Math.max(
      worst,
      sold[1]![node]! - problem.exportLimit[node]!,
      bought[1]![node]! - problem.outsideLimit[node]!,
    );
    const partner = problem.partner[node]!;
    const together = partner < 0 ? out : out + sold[0]![partner]! + sold[1]![partner]!;
    if (kind === SUPPLIER || kind === PROCESSOR) worst = Math.max(worst, together - most);
    if (kind === PROCESSOR) worst = Math.max(worst, Math.abs(problem.yields[node]! * into - out));
    if (kind === BUYER) worst = Math.max(worst, into - most);
  }
  return worst / problem.world;
}
