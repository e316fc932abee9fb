import { isPlace } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';

/** Capacity becomes `(1 + share) * output`: what stands idle and can be brought back. */
export const applySpareCapacity: ApplyLever<'spare-capacity'> = (draft, { stage, countries, share }) => {
  const places = draft.nodes.filter(
    (node) =>
      node.stage === stage &&
      node.role !== 'buyer' &&
      isPlace(node) &&
      (countries === 'all' || countries.includes(node.country ?? '')),
  );
  for (const node of places) node.capacity = node.size * (1 + share);
  return places.length > 0 ? null : { code: 'no-supplier', countries, stage };
};
