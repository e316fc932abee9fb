import { measureChanges } from '#engine/compare/measureChanges.ts';
import type { Network } from '#domain/network.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import type { Tonnes } from '#domain/tonnes.ts';
import type { AppState } from './AppState.svelte.ts';
import { publishedWorld, WORLD, type World } from './choice.ts';
import { tonnesIn } from './selection.ts';
import { stageSummaries } from './stageSummary.ts';
import { isSameWorld } from './world.ts';
import { WorldState, type WorldSource } from './WorldState.svelte.ts';

const TODAY = publishedWorld(WORLD);

/** The shown world held against another one: today's, a published scenario, or one that the reader kept. */
export class Comparison {
  /** The world that the shown one is held against, with its options and what they lead to. */
  readonly other: WorldState;
  readonly #app: AppState;

  /** Whether the world asked for holds changes to another commodity, so that it says nothing of this one. */
  readonly isElsewhere: boolean = $derived.by(() => {
    const { against, commodity } = this.#app.view.choice;
    return against.commodity !== null && against.commodity !== commodity;
  });

  /** The world that the shown one is held against: today's where the one asked for is about another commodity. */
  readonly against: World = $derived.by(() => (this.isElsewhere ? TODAY : this.#app.view.choice.against));

  /** Whether shown and compared world are one for this commodity, so that there is nothing to compare. */
  readonly isSame: boolean = $derived.by(() => {
    const { choice } = this.#app.view;
    return isSameWorld(choice, this.against, choice.commodity);
  });

  /** What the shown figures are held against; `null` while it loads or is worked out. */
  readonly reference: Network | null = $derived.by(() => {
    if (this.isSame) return this.#app.result;
    return this.other.isPending ? null : this.other.network;
  });

  /** Whether there are two networks to compare. */
  readonly isOn: boolean = $derived.by(() => {
    const { scenario, result } = this.#app;
    if (scenario.chosen && !scenario.value) return false;
    return result !== null && this.reference !== null && result !== this.reference;
  });

  /** Whether anything but today's world is shown, or asked to be compared with. */
  readonly isAsked: boolean = $derived.by(() => {
    const { scenario, view } = this.#app;
    const { against } = view.choice;
    return scenario.active || against.scenario !== WORLD || against.commodity !== null;
  });

  readonly stages = $derived(this.reference ? stageSummaries(this.reference) : []);

  /** Tonnes of what is selected in the other world; 0 for what is not there, `null` where nothing is compared. */
  readonly selected: Tonnes | null = $derived.by(() => {
    const { selected } = this.#app.view.choice;
    return this.isOn && this.reference && selected !== null ? tonnesIn(this.reference, selected) : null;
  });

  /** The measures of the shown world for the commodity in view, beside those of the other one. */
  readonly changes: readonly MeasureChange[] = $derived.by(() => {
    const { scenario, result, baseline, view } = this.#app;
    const { reference, other } = this;
    if (!this.isOn || !reference || !result) return [];
    if (reference === baseline && result === scenario.prebuilt) {
      const published = scenario.value?.metrics ?? [];
      return published.filter(({ commodity }) => commodity === view.choice.commodity);
    }
    const region = scenario.value?.region ?? other.value?.region ?? [];
    return measureChanges(reference, result, scenario, region, other.unmetShare);
  });

  constructor(app: AppState, source: Pick<WorldSource, 'commodity' | 'baseline' | 'labelPoint'>) {
    this.#app = app;
    this.other = new WorldState({ ...source, parts: () => this.against, isDragging: () => false });
  }

  /** Fetches what the other world is made from, and drops options that there are not, with a note. */
  async load(): Promise<void> {
    const { view, catalogue } = this.#app;
    const unknown = await this.other.load(catalogue);
    if (unknown.length === 0) return;
    const { against } = view.choice;
    const toggled = against.toggled.filter((id) => !unknown.includes(id));
    view.warn({ parameter: 'against-toggled', found: unknown.join(','), used: toggled.join(',') || 'none' });
    view.change({ against: { ...against, toggled } });
  }
}
