import { runScenario } from '#engine/scenario/runScenario.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import type { Network } from '#domain/network.ts';
import type { HistoryFile } from '#domain/published/history.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import { ClaimsFile } from '#domain/published/tables/claims.ts';
import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { TimelineFile } from '#domain/published/tables/timeline.ts';
import { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { isOn } from '#state/world.ts';
import type { OwnData } from '#worker/own/port.ts';

/** Which world a question is about. */
export interface World {
  readonly commodity: string;
  readonly scenario?: string | undefined;
  readonly toggled?: readonly string[] | undefined;
}

/** The published files as the scenes ask for them, and the reader's own data beside them. */
export class Library {
  readonly #catalogue: Catalogue;
  readonly #own: OwnData | null;

  constructor(catalogue: Catalogue, own: OwnData | null = null) {
    this.#catalogue = catalogue;
    this.#own = own;
  }

  readonly claims = () => this.#catalogue.table('claims', ClaimsFile);
  readonly policyRules = () => this.#catalogue.table('policy_rules', PolicyRulesFile);
  readonly prices = () => this.#catalogue.table('prices', PricesFile);
  readonly projects = () => this.#catalogue.table('projects', ProjectsFile);
  readonly reserves = () => this.#catalogue.table('reserves', ReservesFile);
  readonly restrictions = () => this.#catalogue.table('restrictions', RestrictionsFile);
  readonly timeline = () => this.#catalogue.table('timeline', TimelineFile);
  readonly importSources = () => this.#catalogue.table('us_import_sources', UsImportSourcesFile);

  /** The commodity as it is in the reference year. */
  async baseline(commodity: string): Promise<Network> {
    const entry = this.#entryOf(commodity);
    return entry === this.#own?.entry ? this.#own.network : this.#catalogue.commodity(entry);
  }

  async scenario(id: string): Promise<Scenario> {
    const entry = this.#catalogue.manifest.scenarios.find((candidate) => candidate.id === id);
    if (!entry) throw unknown('a scenario', id);
    return this.#catalogue.scenario(entry.file);
  }

  /** The production history; `null` where no series exists. */
  async history(commodity: string): Promise<HistoryFile | null> {
    const { history } = this.#entryOf(commodity);
    return history === null ? null : this.#catalogue.history(history);
  }

  /** The network of a world: the published result where the options stand as published, else computed here. */
  async network(world: World): Promise<Network> {
    const baseline = await this.baseline(world.commodity);
    if (world.scenario === undefined) return baseline;
    const outcome = await this.outcome(world);
    if (outcome) return modelledNetwork(baseline, outcome);
    const scenario = await this.scenario(world.scenario);
    return scenario.networks.get(world.commodity) ?? baseline;
  }

  /** What the engine says of changed options; `null` where the published result holds. */
  async outcome({ commodity, scenario: id, toggled = [] }: World): Promise<ScenarioResult | null> {
    if (id === undefined || toggled.length === 0) return null;
    const scenario = await this.scenario(id);
    const strange = toggled.find((option) => !scenario.options.some((known) => known.id === option));
    if (strange !== undefined) throw unknown(`an option of scenario "${id}"`, strange);
    const on = scenario.options.filter((option) => isOn(option, toggled));
    const levers = on.flatMap((option) => option.levers);
    return runScenario(await this.baseline(commodity), { levers, horizon: scenario.horizon });
  }

  #entryOf(commodity: string): CommodityEntry {
    const own = this.#own?.entry;
    const { commodities } = this.#catalogue.manifest;
    const entry = own?.id === commodity ? own : commodities.find(({ id }) => id === commodity);
    if (!entry) throw unknown('a commodity', commodity);
    return entry;
  }
}

function unknown(what: string, found: string): Error {
  return new Error(`Expected ${what} of this site, found "${found}". Change the scene, or rebuild the data.`);
}
