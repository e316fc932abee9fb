import type { Choice } from './choice.ts';
import type { View } from './View.svelte.ts';

/** What a reader edits of a scenario, and can take back. */
export type Edit = Pick<Choice, 'scenario' | 'toggled' | 'levers' | 'parameters'>;

/** Makes a change of the choice and loads what it newly needs. */
export type Follow = (change: () => void) => void;

/** More steps back than anybody remembers. */
const MOST_STEPS = 200;

/** The reader's changes to a scenario, one after the other, each of which can be taken back and made again. */
export class Edits {
  #before: readonly Edit[] = $state.raw([]);
  #after: readonly Edit[] = $state.raw([]);
  /** What is being dragged: its steps are one change. */
  #dragged: string | null = null;
  /** Whether something is held right now, so that more changes of it are to come. */
  isDragging: boolean = $state(false);
  readonly #view: View;
  readonly #follow: Follow;

  constructor(view: View, follow: Follow = (change) => change()) {
    this.#view = view;
    this.#follow = follow;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /**
   * Makes a change.
   * @param dragged names what is being dragged: changes of the same thing in a row are taken back as one.
   */
  make(part: Partial<Edit>, dragged: string | null = null): void {
    const goesOn = dragged !== null && dragged === this.#dragged;
    if (!goesOn) this.#before = [...this.#before, this.#current()].slice(-MOST_STEPS);
    this.#dragged = dragged;
    this.isDragging = dragged !== null;
    this.#after = [];
    this.#follow(() => this.#view.change(part));
  }

  /** What was dragged is let go of. */
  settle(): void {
    this.isDragging = false;
  }

  undo(): void {
    this.#step('back');
  }

  redo(): void {
    this.#step('on');
  }

  /** Forgets every step, when the changes would mean something else: another scenario, another address. */
  forget(): void {
    this.#before = [];
    this.#after = [];
    this.#dragged = null;
    this.isDragging = false;
  }

  #step(way: 'back' | 'on'): void {
    const stack = way === 'back' ? this.#before : this.#after;
    const next = stack.at(-1);
    if (!next) return;
    const current = this.#current();
    this.#dragged = null;
    this.isDragging = false;
    if (way === 'back') {
      this.#before = stack.slice(0, -1);
      this.#after = [...this.#after, current];
    } else {
      this.#after = stack.slice(0, -1);
      this.#before = [...this.#before, current];
    }
    this.#follow(() => this.#view.change(next));
  }

  #current(): Edit {
    const { scenario, toggled, levers, parameters } = this.#view.choice;
    return { scenario, toggled, levers, parameters };
  }
}
