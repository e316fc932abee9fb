import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Draft } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';
import type { RemarkReason } from './remark.ts';
import { buyersOf, resize } from './resize.ts';

/** Demand of the named countries times a factor; of one use only when `use` is given. */
export const applyDemandChange: ApplyLever<'demand-change'> = (
  draft,
  { countries, factor, use },
  { network },
) => changeDemand(draft, network, countries, factor, use ?? null);

/** Battery demand times `sum(after * kg) / sum(before * kg)` over the chemistries. */
export const applyChemistryMix: ApplyLever<'chemistry-mix'> = (
  draft,
  { countries, use, mix },
  { network },
) => {
  const before = mix.reduce((sum, part) => sum + part.before * part.kgPerKwh, 0);
  const after = mix.reduce((sum, part) => sum + part.after * part.kgPerKwh, 0);
  if (!(before > 0)) return { code: 'not-in-mix' };
  return changeDemand(draft, network, countries, after / before, use);
};

function changeDemand(
  draft: Draft,
  network: Network,
  countries: 'all' | readonly Iso3[],
  factor: number,
  use: string | null,
): RemarkReason | null {
  const shares = use === null ? null : useShares(network, use);
  const ratios = new Map<number, number>();
  for (const at of buyersOf(draft, countries)) {
    const share = shares === null ? 1 : (shares.get(draft.nodes[at]!.placeId) ?? 0);
    if (share > 0) ratios.set(at, 1 + share * (factor - 1));
  }
  resize(draft, ratios);
  if (factor > 1) growFactories(draft, countries, factor, shares);
  return ratios.size > 0 ? null : { code: 'no-buyer', countries, use };
}

/** Places that pass goods on (magnets, cells) must be able to make what is asked of them. */
function growFactories(
  draft: Draft,
  countries: 'all' | readonly Iso3[],
  factor: number,
  shares: ReadonlyMap<string, number> | null,
): void {
  for (const node of draft.nodes) {
    if (node.stage !== 'manufacturing' || node.role !== 'processor' || node.country === null) continue;
    if (countries !== 'all' && !countries.includes(node.country)) continue;
    const share = shares === null ? 1 : (shares.get(node.placeId) ?? 0);
    node.capacity *= 1 + share * (factor - 1);
  }
}

/** Share of each place's tonnes that goes to one use. */
function useShares(network: Network, use: string): Map<string, number> {
  const shares = new Map<string, number>();
  for (const place of network.places) {
    const all = place.uses?.reduce((sum, part) => sum + part.tonnes, 0) ?? 0;
    const part = place.uses?.reduce((sum, each) => sum + (each.use === use ? each.tonnes : 0), 0) ?? 0;
    if (all > 0) shares.set(place.id, part / all);
  }
  return shares;
}
