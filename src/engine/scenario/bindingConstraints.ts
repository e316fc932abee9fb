import { tonnes } from '#domain/tonnes.ts';
import { PROCESSOR, SUPPLIER } from '../allocate/problem.ts';
import type { Draft, Node } from '../model/draft.ts';
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
    const free = 2 * i;
    if (problem.kind[i] === SUPPLIER && isCapped(node.key))
      note(found, 'supply', node, node.capacity, -Math.log(sell[free]!));
    if (problem.kind[i] === PROCESSOR && node.twin === null) {
      const pressure = -Math.log(sell[free]!) - Math.log(buy[free]!) / problem.yields[i]!;
      note(found, 'capacity', node, node.capacity, pressure);
    }
    if (node.exportLimit < Infinity)
      note(found, 'export-limit', node, node.exportLimit, Math.log(sell[free]! / sell[free + 1]!));
    if (node.outsideLimit < Infinity)
      note(found, 'content-rule', node, node.outsideLimit, Math.log(buy[free]! / buy[free + 1]!));
  });
  return found.sort((a, b) => b.pressure - a.pressure);
}

function note(
  found: BindingConstraint[],
  kind: BindingConstraint['kind'],
  { placeId }: Node,
  limit: number,
  pressure: number,
): void {
  if (pressure > BINDING) found.push({ kind, placeId, limit: tonnes(limit), pressure });
}

/** An unaccounted supplier is no real one, so its limit tells nobody anything. */
function isCapped(key: string): boolean {
  return !key.endsWith('#unaccounted');
}
