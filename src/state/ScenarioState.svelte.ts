import { Edits } from './Edits.svelte.ts';
import type { EngineLink } from './EngineLink.svelte.ts';
import type { View } from './View.svelte.ts';
import { WorldState, type WorldSource } from './WorldState.svelte.ts';

/** The world that is shown, which the reader may change step by step. */
export class ScenarioState extends WorldState {
  readonly edits: Edits;
  readonly #view: View;

  constructor(view: View, source: Pick<WorldSource, 'baseline' | 'labelPoint'>, engine?: EngineLink) {
    const edits = new Edits(view);
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

  /** Everything as published again, in one step that can be taken back. */
  reset(): void {
    this.edits.make({ toggled: [], levers: [], parameters: {} });
  }
}
