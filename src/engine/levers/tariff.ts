import type { Iso3 } from '#domain/ids.ts';
import type { Draft, Route } from '../model/draft.ts';
import type { ApplyLever } from './context.ts';

/**
 * A duty makes a route less attractive: `prior *= (1 + rate)^-sigma` for goods that cross the border. Response of
 * trade to cost with constant elasticity, as in Armington (1969); sigma is a visible parameter.
 */
export const applyTariff: ApplyLever<'tariff'> = (
  draft,
  { stage, importers, exporters, rate },
  { parameters },
) => {
  const routes = foreignRoutes(draft, stage, exporters, importers);
  for (const route of routes) route.prior *= Math.pow(1 + rate, -parameters.tradeElasticity);
  return routes.length > 0 ? null : { code: 'no-trade', stage };
};

/** Routes that leave a stage and a country for another one. */
export function foreignRoutes(
  draft: Draft,
  stage: string,
  exporters: 'all' | readonly Iso3[],
  importers: 'all' | readonly Iso3[],
): Route[] {
  return draft.routes.filter((route) => {
    const from = draft.nodes[route.origin]!;
    const to = draft.nodes[route.destination]!;
    if (from.stage !== stage || from.country === null || to.country === null || from.country === to.country)
      return false;
    return (
      (exporters === 'all' || exporters.includes(from.country)) &&
      (importers === 'all' || importers.includes(to.country))
    );
  });
}
