import type { Iso3 } from '#domain/ids.ts';

export interface HubSupply {
  /** Own production; a country that is missing has none. */
  readonly production: ReadonlyMap<Iso3, number>;
  /** What crosses borders, one row a pair, in the same unit and year. */
  readonly trade: readonly { readonly exporter: Iso3; readonly importer: Iso3; readonly tonnes: number }[];
}

export interface SeenThrough {
  /** Share of each country's supply by the country that produced it; sums to 1. */
  readonly origins: ReadonlyMap<Iso3, ReadonlyMap<Iso3, number>>;
  /** Countries that export more than they produce and import: a figure is wrong, or stocks were sold. */
  readonly overdrawn: readonly Iso3[];
}

/** Shares settle long before this; only a loop that no production feeds does not. */
const MOST_ROUNDS = 100_000;
const SETTLED = 1e-14;

/**
 * o_ic = (p_c / t_c) [i = c] + sum_b o_ib F_bc / t_c,   t_c = p_c + sum_b F_bc
 *
 * Who produced what reaches a country when goods pass through hubs and are exported again, under
 * proportional mixing of production and imports: O = diag(p / t) (I - W)^-1 with W_bc = F_bc / t_c, solved by
 * repeated substitution (Gauss-Seidel). Kastner, Kastner and Nonhebel 2011, Ecol. Econ. 70:1032,
 * doi 10.1016/j.ecolecon.2011.01.012. For raw reports of trade within one stage; published networks have
 * their transit hops collapsed.
 * @throws RangeError when a figure is negative or not finite.
 * @throws Error when countries only trade in a circle that no production feeds.
 */
export function seeThroughHubs({ production, trade }: HubSupply): SeenThrough {
  check(production, trade);
  const countries = [
    ...new Set([...production.keys(), ...trade.flatMap((row) => [row.exporter, row.importer])]),
  ];
  const incoming = new Map(
    countries.map((country) => [country, trade.filter((row) => row.importer === country)]),
  );
  const supply = new Map(
    countries.map((country) => {
      const imported = (incoming.get(country) ?? []).reduce((sum, row) => sum + row.tonnes, 0);
      return [country, (production.get(country) ?? 0) + imported];
    }),
  );
  const origins = new Map<Iso3, ReadonlyMap<Iso3, number>>();
  for (let round = 0; ; round++) {
    let moved = 0;
    for (const country of countries) {
      const total = supply.get(country) ?? 0;
      if (total === 0) continue;
      const mixed = new Map([[country, (production.get(country) ?? 0) / total]]);
      for (const { exporter, tonnes } of incoming.get(country) ?? []) {
        for (const [origin, share] of origins.get(exporter) ?? []) {
          mixed.set(origin, (mixed.get(origin) ?? 0) + (share * tonnes) / total);
        }
      }
      for (const [origin, share] of mixed) {
        moved = Math.max(moved, Math.abs(share - (origins.get(country)?.get(origin) ?? 0)));
      }
      origins.set(country, mixed);
    }
    if (moved <= SETTLED) break;
    if (round === MOST_ROUNDS)
      throw new Error('Expected the shares of origin to settle, found that they do not');
  }
  checkFed(origins);
  return { origins: withoutZeros(origins), overdrawn: overdrawn(countries, supply, trade) };
}

function check(production: HubSupply['production'], trade: HubSupply['trade']): void {
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
  for (const [country, tonnes] of production) {
    if (!isAmount(tonnes))
      throw new RangeError(`Expected production of ${country} of at least 0, found ${tonnes}`);
  }
  for (const { exporter, importer, tonnes } of trade) {
    if (!isAmount(tonnes)) {
      throw new RangeError(`Expected trade of ${exporter} to ${importer} of at least 0, found ${tonnes}`);
    }
  }
}

/** Goods that go round without having been produced anywhere leave shares that do not reach 1. */
function checkFed(origins: SeenThrough['origins']): void {
  for (const [country, mix] of origins) {
    const sum = [...mix.values()].reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-9) {
      throw new Error(
        `Expected a producer behind all that reaches ${country}, found ${((1 - sum) * 100).toFixed(1)} % that only goes round`,
      );
    }
  }
}

function withoutZeros(origins: SeenThrough['origins']): SeenThrough['origins'] {
  return new Map(
    [...origins].map(([country, mix]) => [country, new Map([...mix].filter(([, share]) => share > 0))]),
  );
}

function overdrawn(
  countries: readonly Iso3[],
  supply: ReadonlyMap<Iso3, number>,
  trade: HubSupply['trade'],
): readonly Iso3[] {
  return countries.filter((country) => {
    const exported = trade.reduce((sum, row) => (row.exporter === country ? sum + row.tonnes : sum), 0);
    return exported > (supply.get(country) ?? 0) * (1 + 1e-9);
  });
}
