import { tonnes } from '#domain/tonnes.ts';
import { PROCESSOR, SUPPLIER } from '../allocate/problem.ts';
import type { Draft } from '../model/draft.ts';
import type { BindingConstraint } from './result.ts';
import type { Solved } from './solveDraft.ts';

/** Log factors below this are rounding. */
const BINDING = 1e-6;

/** The limits that hold flows back, the hardest first. Bans are not listed: they leave no flow to hold. */
export function bindingConstraints(draft: Draft, { compiled, allocation }: Solved): BindingConstraint[] {
  const { problem, nodes } = compiled;
  const { sell, buy } = allocation.factors;
  const found: BindingConstraint[] = [];
  nodes.forEach((at, i) => {
    const node = draft.nodes[at]!;
    const add = (kind: BindingConstraint['kind'], limit: number, pressure: number) => {
      if (pressure > BINDING) found.push({ kind, placeId: node.placeId, limit: tonnes(limit), pressure });
    };
    const free = 2 * i;
    if (problem.kind[i] === SUPPLIER && isCapped(node.key))
      add('supply', node.capacity, -Math.log(sell[free]!));
    if (problem.kind[i] === PROCESSOR && node.twin === null)
      add('capacity', node.capacity, -Math.log(sell[free]!) - Math.log(buy[free]!) / problem.yields[i]!);
    if (node.exportLimit < Infinity)
      add('export-limit', node.exportLimit, Math.log(sell[free]! / sell[free + 1]!));
    if (node.outsideLimit < Infinity)
      add('content-rule', node.outsideLimit, Math.log(buy[free]! / buy[free + 1]!));
  });
  return found.sort((a, b) => b.pressure - a.pressure);
}

/** An unaccounted supplier is no real one, so its limit tells nobody anything. */
function isCapped(key: string): boolean {
  return !key.endsWith('#unaccounted');
}
