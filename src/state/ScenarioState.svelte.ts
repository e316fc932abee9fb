import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { WORLD } from './choice.ts';
import { Edits, type Follow } from './Edits.svelte.ts';
import { EngineLink, type Question } from './EngineLink.svelte.ts';
import { Resource } from './Resource.svelte.ts';
import type { View } from './View.svelte.ts';
import type { ShownResult } from '#engine/scenario/result.ts';

export interface OptionState {
  readonly option: ScenarioOption;
  readonly on: boolean;
}

/** The scenario of the view: its options as the reader has set them, own levers, and what they lead to. */
export class ScenarioState {
  readonly resource = new Resource<Scenario>();
  readonly edits: Edits;
  readonly #view: View;
  readonly #baseline: () => Network | null;
  readonly #engine: EngineLink;

  /** Whether one of the site's scenarios is chosen. */
  readonly chosen: boolean = $derived.by(() => this.#view.choice.scenario !== WORLD);

  /** Whether anything is asked that may change today's world. */
  readonly active: boolean = $derived.by(() => this.chosen || this.ownLevers.length > 0);

  readonly value: Scenario | null = $derived.by(() => (this.chosen ? this.resource.value : null));

  /** Whether there are flows that a lever could move: some commodities have production alone. */
  readonly isEditable: boolean = $derived.by(() => (this.#baseline()?.flows.length ?? 0) > 0);

  /** The reader's own levers that act on the commodity in view. */
  readonly ownLevers: readonly Lever[] = $derived.by(() => {
    const { levers, commodity } = this.#view.choice;
    return levers.filter((lever) => lever.commodity === commodity || lever.commodity === '*');
  });

  /** Whether every option and assumption stands as published, so that the prebuilt result holds. */
  readonly isDefault: boolean = $derived.by(() => {
    const { toggled, parameters } = this.#view.choice;
    return toggled.length === 0 && this.ownLevers.length === 0 && Object.keys(parameters).length === 0;
  });

  readonly options: readonly OptionState[] = $derived.by(() => {
    const { toggled } = this.#view.choice;
    return (this.value?.options ?? []).map((option) => ({
      option,
      on: option.defaultOn !== toggled.includes(option.id),
    }));
  });

  /** Every lever in force: those of the options that are on, and the reader's own. */
  readonly levers: readonly Lever[] = $derived.by(() => [
    ...this.options.flatMap(({ option, on }) => (on ? option.levers : [])),
    ...this.ownLevers,
  ]);

  /** What the engine is asked; `null` where today's world or the published result holds. */
  readonly question: Question | null = $derived.by(() => {
    const baseline = this.#baseline();
    if (!baseline || this.isDefault || !this.active) return null;
    if (this.chosen && !this.value) return null;
    const horizon = this.value ? { horizon: this.value.horizon } : {};
    return {
      network: baseline,
      scenario: { levers: this.levers, ...horizon },
      parameters: this.#view.choice.parameters,
      isDragging: this.edits.isDragging,
    };
  });

  /**
   * What the engine says of the options and levers as they stand, the last answer while the next is on its way;
   * `null` where the published result holds.
   */
  readonly outcome: ShownResult | null = $derived.by(() =>
    this.question ? this.#engine.answerTo(this.question) : null,
  );

  /**
   * @param baseline today's network of the commodity in view.
   * @param follow loads what a change newly needs.
   */
  constructor(view: View, baseline: () => Network | null, engine?: EngineLink, follow?: Follow) {
    this.#view = view;
    this.#baseline = baseline;
    this.edits = new Edits(view, follow);
    this.#engine = engine ?? new EngineLink();
    this.#engine.follow(() => this.question);
  }

  toggle(id: string): void {
    const { toggled } = this.#view.choice;
    const next = toggled.includes(id) ? toggled.filter((other) => other !== id) : [...toggled, id];
    this.edits.make({ toggled: next });
  }

  /** Shows a scenario with exactly these options on, in one step that can be taken back. */
  choose({ id, options }: Pick<Scenario, 'id' | 'options'>, on: ReadonlySet<string>): void {
    const toggled = options.filter((option) => option.defaultOn !== on.has(option.id));
    this.edits.make({ scenario: id, toggled: toggled.map((option) => option.id) });
  }

  /** Everything as published again, in one step that can be taken back. */
  reset(): void {
    this.edits.make({ toggled: [], levers: [], parameters: {} });
  }

  /** The published result for the commodity in view; `null` where the scenario leaves it as it is. */
  get prebuilt(): Network | null {
    return this.value?.networks.get(this.#view.choice.commodity) ?? null;
  }

  /** Fetches the engine before it is needed, so that the first change answers at once. */
  async loadEngine(): Promise<void> {
    await this.#engine.prepare();
  }
}
