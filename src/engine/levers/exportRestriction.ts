import { placesAt, type Draft, type Route } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';
import { foreignRoutes } from './tariff.ts';

/**
 * A ban closes the routes to its targets; what stays at home is free. A tax works like a tariff on the same routes.
 * A quota is one joint limit over the routes to its targets. A node has one joint limit: a second quota with other
 * targets is shared out over its routes in proportion to today's flows.
 */
export const applyExportRestriction: ApplyLever<'export-restriction'> = (draft, lever, { parameters }) => {
  const routes = foreignRoutes(draft, lever.stage, [lever.country], lever.target);
  const { country, stage } = lever;
  if (routes.length === 0) return { code: 'no-exports', country, stage };
  // A pair that does not trade yet has a threshold: closing it shows only where other levers would open it.
  const isTraded = routes.some(({ threshold }) => threshold === 0);
  const remark = isTraded ? null : ({ code: 'no-exports-today', country, stage } as const);
  switch (lever.measure.type) {
    case 'ban':
      for (const route of routes) route.limit = 0;
      return remark;
    case 'tax':
      for (const route of routes)
        route.prior *= Math.pow(1 + lever.measure.rate, -parameters.tradeElasticity);
      return remark;
    case 'quota':
      limitExports(draft, country, stage, routes, lever.measure.tonnes);
      return remark;
  }
};

type Lever = Parameters<typeof applyExportRestriction>[1];

function limitExports(
  draft: Draft,
  country: string,
  stage: Lever['stage'],
  routes: readonly Route[],
  quota: number,
): void {
  const places = placesAt(draft, stage, country);
  const all = routes.reduce((sum, route) => sum + route.baseline, 0);
  for (const at of places) {
    const own = routes.filter((route) => route.origin === at);
    const today = own.reduce((sum, route) => sum + route.baseline, 0);
    const share = all > 0 ? today / all : 1 / places.length;
    limitNode(draft, at, own, quota * share);
  }
}

function limitNode(draft: Draft, at: number, routes: readonly Route[], quota: number): void {
  const node = draft.nodes[at]!;
  const held = draft.routes.filter((route) => route.origin === at && route.restricted);
  const isFree = held.length === 0;
  if (isFree || (held.length === routes.length && routes.every((route) => route.restricted))) {
    for (const route of routes) route.restricted = true;
    node.exportLimit = Math.min(node.exportLimit, quota);
    return;
  }
  const today = routes.reduce((sum, route) => sum + route.baseline, 0);
  for (const route of routes) {
    const share = today > 0 ? route.baseline / today : 1 / routes.length;
    route.limit = Math.min(route.limit, quota * share);
  }
}
