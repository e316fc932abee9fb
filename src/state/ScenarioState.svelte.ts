import type { Network } from '#domain/network.ts';
import type { MeasureChange, ScenarioOption } from '#domain/published/scenario.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { Resource } from './Resource.svelte.ts';
import type { View } from './View.svelte.ts';

export interface OptionState {
  readonly option: ScenarioOption;
  readonly on: boolean;
}

/** The scenario of the view: its options as the reader has set them, and what they lead to. */
export class ScenarioState {
  readonly resource = new Resource<Scenario>();
  readonly #view: View;

  readonly options: readonly OptionState[] = $derived.by(() => {
    const toggled = this.#view.choice.toggled;
    return (this.resource.value?.options ?? []).map((option) => ({
      option,
      on: option.defaultOn !== toggled.includes(option.id),
    }));
  });

  constructor(view: View) {
    this.#view = view;
  }

  /** Whether every option stands as published, so that the prebuilt result holds. */
  get isDefault(): boolean {
    return this.#view.choice.toggled.length === 0;
  }

  toggle(id: string): void {
    const { toggled } = this.#view.choice;
    const next = toggled.includes(id) ? toggled.filter((other) => other !== id) : [...toggled, id];
    this.#view.change({ toggled: next });
  }

  reset(): void {
    this.#view.change({ toggled: [] });
  }

  /** The prebuilt network of a commodity; `null` when the scenario leaves it as it is. */
  prebuilt(commodity: string): Network | null {
    return this.resource.value?.networks.get(commodity) ?? null;
  }

  changes(commodity: string): readonly MeasureChange[] {
    return (this.resource.value?.metrics ?? []).filter((change) => change.commodity === commodity);
  }
}
