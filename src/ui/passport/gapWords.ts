import * as m from '#messages';
import type { OriginGap } from '#engine/passport/mineralPassport.ts';

/** Why the origin of a mineral is not known: a new reason without a word does not compile. */
export const GAP_WORD: Record<OriginGap, () => string> = {
  'no-network': m.passport_gap_no_network,
  'chain-ends-before-manufacturing': m.passport_gap_chain_ends,
  'no-intake-in-country': m.passport_gap_no_intake,
};
