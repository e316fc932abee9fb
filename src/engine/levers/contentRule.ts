import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import { isPlace, type Draft, type Node } from '../model/draft.ts';
import { latentOfLeg } from '../model/latentRoutes.ts';
import type { ApplyLever } from './context.ts';
import { splitStream } from './splitStream.ts';

/**
 * At least `threshold` of what the region's makers need must be regional: intake from outside is limited to
 * `(1 - threshold)` of today's need, so what the region cannot supply shows as unmet demand, in tonnes. Regional is
 * what was extracted or (mode `and`: and) processed in the region; scrap, synthetic material and stocks count as
 * extracted where they enter. Where the origin of the ore decides, a plant is split into a stream of regional ore and
 * one of other ore, as a certificate of origin would. Pairs inside the region that do not trade yet may begin to.
 */
export const applyContentRule: ApplyLever<'content-rule'> = (
  draft,
  { region, threshold, mode },
  { parameters },
) => {
  const stage: Stage = draft.legs.some((leg) => leg.to === 'manufacturing')
    ? 'manufacturing'
    : (draft.legs.at(-1)?.to ?? 'use');
  const isIn = (country: Iso3 | null) => country !== null && region.includes(country);
  const makers = [...draft.nodes.keys()].filter((at) => {
    const node = draft.nodes[at]!;
    return node.stage === stage && isPlace(node) && isIn(node.country);
  });
  if (makers.length === 0) return { code: 'no-maker', region, stage };
  if (makers.some((at) => draft.nodes[at]!.outsideLimit < Infinity)) return { code: 'second-rule' };

  for (const leg of draft.legs) {
    draft.routes.push(
      ...latentOfLeg(draft, leg, parameters, (from, to) => isIn(from.country) && isIn(to.country), 0),
    );
  }
  const isRegionalOre = (from: Node, to: Node) =>
    isIn(from.country) || (isIn(to.country) && entersAsRegional(from));
  for (const at of plantsBefore(draft, stage)) {
    const isInside = isIn(draft.nodes[at]!.country);
    if (isInside === (mode === 'and')) splitStream(draft, at, isRegionalOre, parameters);
  }
  const isMaker = new Set(makers);
  for (const route of draft.routes) {
    if (!isMaker.has(route.destination)) continue;
    const from = draft.nodes[route.origin]!;
    route.outside = !isRegional(from, isIn, mode);
  }
  for (const at of makers) {
    const node = draft.nodes[at]!;
    const need = node.role === 'buyer' ? node.demand : node.size;
    node.outsideLimit = ((1 - threshold) * need) / node.yield;
  }
  return null;
};

function isRegional(from: Node, isIn: (country: Iso3 | null) => boolean, mode: 'or' | 'and'): boolean {
  if (entersAsRegional(from) || from.key.endsWith('#regional')) return true;
  if (from.role !== 'processor') return isIn(from.country);
  return mode === 'or' && isIn(from.country);
}

function entersAsRegional(node: Node): boolean {
  return node.special === 'scrap' || node.special === 'synthetic' || node.special === 'stocks-and-losses';
}

function plantsBefore(draft: Draft, stage: Stage): number[] {
  const sellers = new Set(
    draft.routes
      .filter((route) => draft.nodes[route.destination]!.stage === stage)
      .map((route) => route.origin),
  );
  return [...sellers].filter((at) => draft.nodes[at]!.role === 'processor' && isPlace(draft.nodes[at]!));
}
