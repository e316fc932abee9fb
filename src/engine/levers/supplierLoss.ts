import { placesAt } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';
import { resize } from './resize.ts';

/** The supplier is smaller by the share, its idle capacity included: `size, capacity, priors *= 1 - share`. */
export const applySupplierLoss: ApplyLever<'supplier-loss'> = (draft, { stage, country, share }) => {
  const places = placesAt(draft, stage, country);
  resize(draft, new Map(places.map((at) => [at, 1 - share])));
  for (const at of places) draft.nodes[at]!.capacity *= 1 - share;
  return places.length > 0 ? null : { code: 'no-place', country, stage };
};
