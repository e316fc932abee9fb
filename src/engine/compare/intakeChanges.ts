import { SPECIALS, type Iso3, type Special } from '#domain/ids.ts';
import { lastStage } from '#domain/lastStage.ts';
import type { Flow, Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

/** What one country takes in at the end of the chain, before and after, in contained tonnes a year. */
export interface IntakeChange {
  readonly country: Iso3;
  readonly before: number;
  readonly after: number;
}

/**
 * What became of each country's intake at the end of the chain, the largest loss first: I(c) = sum of the flows
 * into c at the last stage. Countries with an intake of unknown size are left out, and so are ends that are no
 * country.
 */
export function intakeChanges(before: Network, after: Network): readonly IntakeChange[] {
  const last = lastStage(before.flows);
  if (last === null) return [];
  const [was, is] = [intakes(before.flows, last), intakes(after.flows, last)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((country): IntakeChange[] => {
      const change = { country, before: was.get(country) ?? 0, after: is.get(country) ?? 0 };
      return Number.isNaN(change.before + change.after) ? [] : [change];
    })
    .sort((a, b) => a.after - a.before - (b.after - b.before) || (a.country < b.country ? -1 : 1));
}

/** Intake by country; NaN where part of it is not known. */
function intakes(flows: readonly Flow[], stage: Stage): ReadonlyMap<Iso3, number> {
  const sums = new Map<Iso3, number>();
  for (const { to, destination, tonnes } of flows) {
    if (to !== stage || isSpecial(destination)) continue;
    sums.set(destination, (sums.get(destination) ?? 0) + (tonnes ?? NaN));
  }
  return sums;
}

const isSpecial = (end: Iso3 | Special): end is Special => (SPECIALS as readonly string[]).includes(end);
