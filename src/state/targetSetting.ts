import type { Lever } from '#domain/lever.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { TargetQuestion } from '#engine/target/findTarget.ts';
import type { Goal } from '#engine/target/goal.ts';
import { actsOn } from '#engine/target/option.ts';
import type { Scenario } from '#load/decodeScenario.ts';

/**
 * Where the search starts.
 * - `stands`: options that are on stay on, and others may be added.
 * - `free`: every option may be chosen or left out.
 * The reader's own levers and assumptions hold either way.
 */
export type Start = 'stands' | 'free';

/** What is given, and what may be done about it. */
export interface Setting {
  readonly scenario: Scenario;
  /** Ids of the options that are on now, of any commodity; none while another scenario is shown. */
  readonly on: ReadonlySet<string>;
  /** Options that stay on. */
  readonly kept: readonly ScenarioOption[];
  /** Options that may be chosen. */
  readonly candidates: readonly ScenarioOption[];
  readonly ownLevers: readonly Lever[];
  readonly parameters: Partial<EngineParameters>;
}

interface Shown {
  readonly scenario: Scenario;
  readonly commodity: string;
  readonly on: ReadonlySet<string>;
  readonly ownLevers: readonly Lever[];
  readonly parameters: Partial<EngineParameters>;
}

/** The options of a scenario that act on a commodity. */
export function actingOptions({ options }: Scenario, commodity: string): readonly ScenarioOption[] {
  return options.filter((option) => actsOn(option, commodity));
}

/** Adds to what is on where there is anything to add; else chooses anew. */
export function usualStart({ scenario, commodity, on }: Pick<Shown, 'scenario' | 'commodity' | 'on'>): Start {
  const acting = actingOptions(scenario, commodity);
  const isMixed = acting.some(({ id }) => on.has(id)) && acting.some(({ id }) => !on.has(id));
  return isMixed ? 'stands' : 'free';
}

export function settingOf({ scenario, commodity, on, ownLevers, parameters }: Shown, start: Start): Setting {
  const acting = actingOptions(scenario, commodity);
  const kept = start === 'stands' ? acting.filter(({ id }) => on.has(id)) : [];
  return {
    scenario,
    on,
    kept,
    candidates: acting.filter((option) => !kept.includes(option)),
    ownLevers,
    parameters,
  };
}

export function questionOf(
  { kept, candidates, ownLevers, parameters }: Setting,
  goal: Goal,
  year: number,
): TargetQuestion {
  return {
    goal,
    year,
    options: candidates.map(({ id, levers }) => ({ id, levers })),
    base: [...kept.flatMap(({ levers }) => levers), ...ownLevers],
    parameters: { ...parameters },
  };
}

/** Ids of the options that are on once the answer is applied; those of other commodities stay as they are. */
export function optionsWith({ on, candidates }: Setting, chosen: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(on);
  for (const { id } of candidates) wanted.delete(id);
  for (const id of chosen) wanted.add(id);
  return wanted;
}
