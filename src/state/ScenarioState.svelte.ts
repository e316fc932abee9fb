import type { runScenario } from '#engine/scenario/runScenario.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import type { Network } from '#domain/network.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { WORLD } from './choice.ts';
import { Resource } from './Resource.svelte.ts';
import type { View } from './View.svelte.ts';

export interface OptionState {
  readonly option: ScenarioOption;
  readonly on: boolean;
}

type Run = typeof runScenario;

/** The scenario of the view: its options as the reader has set them, and what they lead to. */
export class ScenarioState {
  readonly resource = new Resource<Scenario>();
  readonly #view: View;
  readonly #baseline: () => Network | null;
  /** The engine arrives once it is needed: most readers look at the world or at published results. */
  #run: Run | null = $state.raw(null);

  /** Whether a scenario is chosen at all. */
  readonly active: boolean = $derived.by(() => this.#view.choice.scenario !== WORLD);

  readonly value: Scenario | null = $derived.by(() => (this.active ? this.resource.value : null));

  /** Whether every option stands as published, so that the prebuilt result holds. */
  readonly isDefault: boolean = $derived.by(() => this.#view.choice.toggled.length === 0);

  readonly options: readonly OptionState[] = $derived.by(() => {
    const { toggled } = this.#view.choice;
    return (this.value?.options ?? []).map((option) => ({
      option,
      on: option.defaultOn !== toggled.includes(option.id),
    }));
  });

  /** What the engine says of the options as they stand; `null` where the published result holds. */
  readonly outcome: ScenarioResult | null = $derived.by(() => {
    const baseline = this.#baseline();
    const scenario = this.value;
    if (!baseline || !scenario || !this.#run || this.isDefault) return null;
    const levers = this.options.flatMap(({ option, on }) => (on ? option.levers : []));
    return this.#run(baseline, { levers, horizon: scenario.horizon });
  });

  /** @param baseline today's network of the commodity in view. */
  constructor(view: View, baseline: () => Network | null) {
    this.#view = view;
    this.#baseline = baseline;
  }

  toggle(id: string): void {
    const { toggled } = this.#view.choice;
    const next = toggled.includes(id) ? toggled.filter((other) => other !== id) : [...toggled, id];
    this.#view.change({ toggled: next });
  }

  reset(): void {
    this.#view.change({ toggled: [] });
  }

  /** The published result for the commodity in view; `null` where the scenario leaves it as it is. */
  get prebuilt(): Network | null {
    return this.value?.networks.get(this.#view.choice.commodity) ?? null;
  }

  async loadEngine(): Promise<void> {
    const engine = await import('#engine/scenario/runScenario.ts');
    this.#run = engine.runScenario;
  }
}
