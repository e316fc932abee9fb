import type { Lever } from '#domain/lever.ts';
import type { LonLat, Network } from '#domain/network.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { RemarkReason } from '#engine/levers/remark.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import type { ShownResult } from '#engine/scenario/result.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { WORLD, type WorldParts } from './choice.ts';
import { EngineLink, type Question } from './EngineLink.svelte.ts';
import { Resource } from './Resource.svelte.ts';
import { isEdited, isOn, leversOn } from './world.ts';

export interface OptionState {
  readonly option: ScenarioOption;
  readonly on: boolean;
}

/** What a world is made from; each is read anew whenever it changes. */
export interface WorldSource {
  readonly parts: () => WorldParts;
  readonly commodity: () => string;
  /** Today's network of the commodity in view. */
  readonly baseline: () => Network | null;
  /** Where a country sits that has no place of the commodity today. */
  readonly labelPoint: (country: string) => LonLat | null;
  /** Whether a slider is held that changes the world. */
  readonly isDragging: () => boolean;
}

/** A world of the commodity in view: the options of its scenario as they are set, its levers, and what they lead to. */
export class WorldState {
  readonly resource = new Resource<Scenario>();
  readonly #source: WorldSource;
  readonly #engine: EngineLink;

  // One by one, so that what stays as it is (the levers, while the map is moved) asks the engine nothing.
  readonly #toggled = $derived.by(() => this.#source.parts().toggled);
  readonly #allLevers = $derived.by(() => this.#source.parts().levers);
  readonly #parameters = $derived.by(() => this.#source.parts().parameters);

  /** Whether it builds on one of the site's scenarios. */
  readonly chosen: boolean = $derived.by(() => this.#source.parts().scenario !== WORLD);

  /** Whether anything is asked that may change today's world. */
  readonly active: boolean = $derived.by(() => this.chosen || this.ownLevers.length > 0);

  readonly value: Scenario | null = $derived.by(() => (this.chosen ? this.resource.value : null));

  /** Whether there are flows that a lever could move: some commodities have production alone. */
  readonly isEditable: boolean = $derived.by(() => (this.#source.baseline()?.flows.length ?? 0) > 0);

  /** The reader's own levers that act on the commodity in view. */
  readonly ownLevers: readonly Lever[] = $derived.by(() =>
    leversOn(this.#source.commodity(), this.#allLevers),
  );

  /** Whether every option and assumption stands as published, so that the prebuilt result holds. */
  readonly isDefault: boolean = $derived.by(
    () =>
      this.#toggled.length === 0 && this.ownLevers.length === 0 && Object.keys(this.#parameters).length === 0,
  );

  readonly options: readonly OptionState[] = $derived.by(() =>
    (this.value?.options ?? []).map((option) => ({
      option,
      on: isOn(option, this.#toggled),
    })),
  );

  /** Every lever in force: those of the options that are on, and the reader's own. */
  readonly levers: readonly Lever[] = $derived.by(() => [
    ...this.options.flatMap(({ option, on }) => (on ? option.levers : [])),
    ...this.ownLevers,
  ]);

  /** Why own levers change nothing, in the order of `ownLevers`; `null` for those that act. */
  readonly idleLevers: readonly (RemarkReason | null)[] = $derived.by(() => {
    const first = this.levers.length - this.ownLevers.length;
    const remarks = this.outcome?.remarks ?? [];
    return this.ownLevers.map((_, at) => remarks.find(({ lever }) => lever === first + at)?.reason ?? null);
  });

  /** What the engine is asked; `null` where today's world or the published result holds. */
  readonly question: Question | null = $derived.by(() => {
    const baseline = this.#source.baseline();
    if (!baseline || this.isDefault || !this.active) return null;
    if (this.chosen && !this.value) return null;
    const horizon = this.value ? { horizon: this.value.horizon } : {};
    return {
      network: baseline,
      scenario: { levers: this.levers, ...horizon },
      parameters: this.#parameters,
      isDragging: this.#source.isDragging(),
    };
  });

  /**
   * What the engine says of the options and levers as they stand, the last answer while the next is on its way;
   * `null` where the published result holds.
   */
  readonly outcome: ShownResult | null = $derived.by(() =>
    this.question ? this.#engine.answerTo(this.question) : null,
  );

  /** The published result for the commodity in view; `null` where the scenario leaves it as it is. */
  readonly prebuilt: Network | null = $derived.by(
    () => this.value?.networks.get(this.#source.commodity()) ?? null,
  );

  /** Whether the scenario's file or the engine's answer to the world as it stands is still on its way. */
  readonly isPending: boolean = $derived.by(() => {
    if (this.chosen && !this.value) return true;
    return this.question !== null && !this.#engine.isAnswered(this.question);
  });

  /** What it leads to: today's network itself where it changes nothing; `null` while there is no answer at all. */
  readonly network: Network | null = $derived.by(() => {
    const baseline = this.#source.baseline();
    if (!baseline || !this.active) return baseline;
    if (this.outcome) return modelledNetwork(baseline, this.outcome, this.#source.labelPoint);
    return this.question || !this.value ? null : (this.prebuilt ?? baseline);
  });

  /** Part of all demand that nobody can meet; `null` while it is not known. */
  readonly unmetShare: number | null = $derived.by(() => {
    if (!this.active) return 0;
    if (this.outcome) return this.outcome.unmetShare;
    if (this.question || !this.value) return null;
    if (this.prebuilt === null) return 0;
    const commodity = this.#source.commodity();
    const published = this.value.metrics.find(
      (metric) => metric.commodity === commodity && metric.measure === 'unmet-demand',
    );
    return published?.result ?? null;
  });

  /** @param engine one for each world: newer questions take the place of older ones. */
  constructor(source: WorldSource, engine: EngineLink = new EngineLink()) {
    this.#source = source;
    this.#engine = engine;
    this.#engine.follow(() => this.question);
  }

  /** Whether it differs from the published world that it builds on, in what it does to the commodity in view. */
  get isEdited(): boolean {
    return isEdited(this.#source.parts(), this.#source.commodity());
  }

  /** Fetches the file of its scenario, and then tells the ids of options that this one does not have. */
  async load(catalogue: Catalogue): Promise<readonly string[]> {
    const { scenario, toggled } = this.#source.parts();
    const entry = catalogue.manifest.scenarios.find(({ id }) => id === scenario);
    if (!entry) return [];
    await this.resource.load((onprogress) => catalogue.scenario(entry.file, onprogress));
    const options = this.resource.value?.options;
    return options ? toggled.filter((id) => !options.some((option) => option.id === id)) : [];
  }

  /** Fetches the engine before it is needed, so that the first change answers at once. */
  async loadEngine(): Promise<void> {
    await this.#engine.prepare();
  }
}
