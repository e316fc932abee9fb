import type { Stage } from '#domain/stage.ts';
import { isPlace, type Draft } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';
import { addSupply, buyersOf, intakeOf, resize } from './resize.ts';

/**
 * Scrap supply of each country rises to `rate * use`, in the unit that its processors take in; what its processors
 * take from scrap today counts towards it. Countries without a processor send theirs to the processors of the
 * other named countries, or, when there are none, to all. Reuse lowers demand: `demand *= 1 - reuse`. The scrap is
 * taken from today's use, not looped: goods scrapped this year were sold years ago.
 */
export const applyRecycling: ApplyLever<'recycling'> = (draft, { countries, rate, reuse }) => {
  const used = 1 - (reuse ?? 0);
  resize(draft, new Map(buyersOf(draft, countries).map((at) => [at, used])));
  const takers = scrapTakers(draft);
  if (takers.length === 0) return { code: 'no-scrap-taker' };
  const inRegion = takers.filter((at) => countries.includes(draft.nodes[at]!.country ?? ''));
  let hasUse = false;
  for (const country of new Set(countries)) {
    const use = commonUse(draft, country);
    if (!(use > 0)) continue;
    hasUse = true;
    const own = takers.filter((at) => draft.nodes[at]!.country === country);
    const chosen = own.length > 0 ? own : inRegion.length > 0 ? inRegion : takers;
    const sizes = chosen.map((at) => intakeOf(draft, at));
    const all = sizes.reduce((sum, { tonnes }) => sum + tonnes, 0);
    const stage = sizes[0]!.stage;
    const wanted = (rate * use) / (draft.unitOf.get(stage) ?? 1);
    const added = Math.max(0, wanted - scrapToday(draft, own, stage));
    if (added > 0 && all > 0)
      chosen.forEach((at, i) => addSupply(draft, 'scrap', stage, at, (added * sizes[i]!.tonnes) / all));
  }
  return hasUse ? null : { code: 'no-buyer', countries, use: null };
};

/** Scrap enters where ore is processed; in a chain without processing, at the buyers. */
function scrapTakers(draft: Draft): number[] {
  const places = [...draft.nodes.keys()].filter((at) => isPlace(draft.nodes[at]!));
  const processors = places.filter(
    (at) => draft.nodes[at]!.role === 'processor' && draft.nodes[at]!.stage === 'processing',
  );
  return processors.length > 0 ? processors : places.filter((at) => draft.nodes[at]!.role === 'buyer');
}

/** What a country's final buyers take in a year, in common units. */
function commonUse(draft: Draft, country: string): number {
  return buyersOf(draft, [country]).reduce((sum, at) => {
    const { stage, tonnes } = intakeOf(draft, at);
    return sum + tonnes * (draft.unitOf.get(stage) ?? 1);
  }, 0);
}

function scrapToday(draft: Draft, takers: readonly number[], stage: Stage): number {
  return draft.routes.reduce((sum, route) => {
    const origin = draft.nodes[route.origin]!;
    const isScrap =
      origin.special === 'scrap' && origin.stage === stage && takers.includes(route.destination);
    return isScrap ? sum + route.prior : sum;
  }, 0);
}
