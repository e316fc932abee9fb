import type { ApplyLever } from './context.ts';
import { addSupply, buyersOf, intakeOf } from './resize.ts';

/**
 * `months / 12` of a country's use is released from stock within the year to its own buyers. It is released whether
 * or not anyone is short; without a shortage it takes the place of purchases.
 */
export const applyStockpile: ApplyLever<'stockpile'> = (draft, { countries, months }) => {
  let released = 0;
  for (const at of buyersOf(draft, countries)) {
    const { stage, tonnes } = intakeOf(draft, at);
    const amount = (tonnes * months) / 12;
    if (amount > 0)
      addSupply(draft, 'stocks-and-losses', stage, at, amount, `#release-${draft.nodes[at]!.country ?? ''}`);
    released += amount;
  }
  return released > 0 || months === 0 ? null : { code: 'no-buyer', countries, use: null };
};
