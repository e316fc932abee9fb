import type { Lever } from '#domain/lever.ts';
import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { ScenarioResult } from '../scenario/result.ts';

/** A commodity that is won from the ore or the plant of another one. An assumption, shown with its reason. */
export interface Coupling {
  readonly host: CommodityId;
  readonly hostStage: Stage;
  readonly byProduct: CommodityId;
  readonly byProductStage: Stage;
  /** Where it holds; `all` = in every country that has both. */
  readonly countries: 'all' | readonly Iso3[];
  /** Share of the by-product's output there that stands or falls with the host's. */
  readonly dependence: number;
  readonly reason: string;
}

/** Couplings that the analyst may switch on. Shares are rounded and meant to be edited. */
export const COUPLINGS: readonly Coupling[] = [
  {
    host: 'copper',
    hostStage: 'extraction',
    byProduct: 'cobalt',
    byProductStage: 'extraction',
    countries: ['COD', 'ZMB'],
    dependence: 0.9,
    reason:
      'In the Copperbelt nearly all cobalt comes from copper mines; some comes from artisanal cobalt digging.',
  },
  {
    host: 'nickel',
    hostStage: 'extraction',
    byProduct: 'cobalt',
    byProductStage: 'extraction',
    countries: ['IDN', 'AUS', 'CAN', 'CUB', 'PHL', 'NCL', 'MDG', 'PNG', 'RUS', 'FIN'],
    dependence: 1,
    reason: 'Outside the Copperbelt and Morocco, cobalt is a by-product of nickel.',
  },
  {
    host: 'aluminium',
    hostStage: 'processing',
    byProduct: 'gallium',
    byProductStage: 'processing',
    countries: 'all',
    dependence: 1,
    reason: 'Primary gallium is drawn from the liquor of alumina refineries.',
  },
  {
    host: 'zinc',
    hostStage: 'processing',
    byProduct: 'germanium',
    byProductStage: 'processing',
    countries: 'all',
    dependence: 0.7,
    reason:
      'Germanium comes from zinc smelters, and in China and Russia also from coal ash; the split is not published.',
  },
];

/**
 * What the loss of a host's output does to its by-products: a `supplier-loss` of
 * `dependence * (1 - output / output today)` per country where the host falls. Growth of the host adds nothing: a
 * by-product plant must first be built. Append the levers to the by-product's scenario.
 */
export function byProductLevers(host: ScenarioResult, couplings: readonly Coupling[] = COUPLINGS): Lever[] {
  return couplings
    .filter((coupling) => coupling.host === host.commodity)
    .flatMap((coupling) => lossesOf(host, coupling));
}

function lossesOf({ places }: ScenarioResult, coupling: Coupling): Lever[] {
  const sums = new Map<Iso3, { before: number; after: number }>();
  for (const { stage, country, baseline, tonnes } of places) {
    if (stage !== coupling.hostStage || country === null) continue;
    if (coupling.countries !== 'all' && !coupling.countries.includes(country)) continue;
    const sum = sums.get(country) ?? { before: 0, after: 0 };
    sums.set(country, { before: sum.before + baseline, after: sum.after + tonnes });
  }
  return [...sums].flatMap(([country, { before, after }]): Lever[] => {
    const share = before > 0 ? coupling.dependence * (1 - after / before) : 0;
    if (!(share > NOTHING)) return [];
    const { byProduct: commodity, byProductStage: stage } = coupling;
    return [{ kind: 'supplier-loss', commodity, country, stage, share: Math.min(1, share) }];
  });
}

/** Losses below this are the solver's tolerance. */
const NOTHING = 1e-6;
