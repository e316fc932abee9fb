import type { Iso3 } from '#domain/ids.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { scaleLink } from './links.ts';
import { type LegRow, type Link, ofLeg, pairKey, sumOf } from './leg.ts';
import type { LegRules } from './seed.ts';

type Rule = RowOf<'flow_rules'>;

/** The rules of one leg, by kind. */
export interface RulesOfLeg extends LegRules {
  readonly hubs: ReadonlySet<Iso3>;
  /** Use at home as a share of own output, and who uses the rest; null: all importers. */
  readonly homeUseCaps: ReadonlyMap<Iso3, { readonly share: number; readonly restTo: Iso3 | null }>;
  readonly reassign: ReadonlyMap<Iso3, Iso3>;
}

export function rulesOfLeg(leg: LegRow, rules: readonly Rule[]): RulesOfLeg {
  const own = rules.filter(ofLeg(leg));
  const ofKind = (kind: Rule['kind']) => own.filter((rule) => rule.kind === kind);
  return {
    homeOnly: new Set(ofKind('home-only').map((rule) => filled(rule, 'destination'))),
    noExports: new Set(ofKind('no-exports').map((rule) => filled(rule, 'origin'))),
    hubs: new Set(ofKind('transit-hub').map((rule) => filled(rule, 'origin'))),
    toStocks: new Map(ofKind('to-stocks').map((rule) => [filled(rule, 'origin'), share(rule)])),
    homeUseCaps: new Map(
      ofKind('home-use-cap').map((rule) => [
        filled(rule, 'origin'),
        { share: share(rule), restTo: rule.destination },
      ]),
    ),
    reassign: new Map(
      ofKind('reassign').map((rule) => [filled(rule, 'origin'), filled(rule, 'destination')]),
    ),
    blocked: new Set(
      ofKind('block').map((rule) => pairKey(filled(rule, 'origin'), filled(rule, 'destination'))),
    ),
    knownPlants: ofKind('known-plant').map((rule) => ({
      origin: filled(rule, 'origin'),
      destination: filled(rule, 'destination'),
      share: share(rule),
      sources: rule.source_id,
    })),
  };
}

function filled(rule: Rule, column: 'origin' | 'destination'): Iso3 {
  const value = rule[column];
  if (value !== null) return value;
  throw new Error(
    `Expected ${column} in data/${rule.at.file}:${rule.at.line} for a rule of kind ${rule.kind}, found none.`,
  );
}

function share(rule: Rule): number {
  if (rule.value !== null && rule.value >= 0 && rule.value <= 1) return rule.value;
  throw new Error(
    `Expected a share from 0 to 1 in data/${rule.at.file}:${rule.at.line}, found ${rule.value ?? 'none'}.`,
  );
}

/** Gives exports above output to the country that the rule names (refined copper of Congo to DR Congo). */
export function reassignExcess(
  links: readonly Link[],
  output: ReadonlyMap<Iso3, number>,
  reassign: ReadonlyMap<Iso3, Iso3>,
): Link[] {
  return [...reassign].reduce<Link[]>(
    (all, [from, to]) => {
      const exported = sumOf(all, (link) => (link.origin === from ? link.tonnes : 0));
      const excess = Math.max(0, exported - (output.get(from) ?? 0)) / Math.max(exported, Number.MIN_VALUE);
      return all.flatMap((link) => {
        if (link.origin !== from) return [link];
        const moved = { ...scaleLink(link, excess), origin: to };
        const kept = scaleLink(link, 1 - excess);
        return kept.tonnes > 0 ? [kept, { ...moved, rows: 0 }] : [moved];
      });
    },
    [...links],
  );
}
