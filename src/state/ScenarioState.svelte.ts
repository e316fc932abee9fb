import type { Scenario } from '#load/decodeScenario.ts';
import { Edits, type Follow } from './Edits.svelte.ts';
import type { EngineLink } from './EngineLink.svelte.ts';
import type { View } from './View.svelte.ts';
import { WorldState, type WorldSource } from './WorldState.svelte.ts';

/** The world that is shown, which the reader may change step by step. */
export class ScenarioState extends WorldState {
  readonly edits: Edits;
  readonly #view: View;

  constructor(
    view: View,
    { follow, ...source }: Pick<WorldSource, 'baseline' | 'labelPoint'> & { readonly follow?: Follow },
    engine?: EngineLink,
  ) {
    const edits = new Edits(view, follow);
    super(
      {
        ...source,
        parts: () => view.choice,
        commodity: () => view.choice.commodity,
        isDragging: () => edits.isDragging,
      },
      engine,
    );
    this.#view = view;
    this.edits = edits;
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
}
