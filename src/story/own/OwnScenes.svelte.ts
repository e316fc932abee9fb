import type { Choice } from '#state/choice.ts';
import type { Language } from '#state/Locale.svelte.ts';
import { DECK_VERSION, type Deck, type Scene } from '../scene.ts';
import { shownIn } from '../sceneView.ts';
import { placeholders } from '../sentence.ts';

/** What is said of a view when it is captured; its author goes on from there. */
export type Told = Pick<Scene, 'title' | 'text' | 'numbers'>;

/** The reader's own scenes, in the order in which they will be shown. */
export class OwnScenes {
  scenes: readonly Scene[] = $state.raw([]);
  /** The scenes before some were removed or a file took their place; `null` once others were made or changed. */
  #before: readonly Scene[] | null = $state.raw(null);

  get canBringBack(): boolean {
    return this.#before !== null;
  }

  /**
   * Keeps what is on screen as a scene at the end.
   * @param initial the choice of a plain address: what is as in it, the scene leaves out.
   */
  capture(choice: Choice, initial: Choice, told: Told): void {
    this.#before = null;
    this.scenes = [...this.scenes, { id: this.#freeId(), ...told, ...shownIn(choice, initial) }];
  }

  /** Sets the sentence in one language; a number that no sentence asks for any more is asked no more. */
  say(id: string, sentence: string, language: Language): void {
    this.#change(id, (scene) => {
      const text = { ...scene.text, [language]: sentence.trim() || '…' };
      const asked = Object.values(text).flatMap((told) => placeholders(told ?? ''));
      const numbers = Object.entries(scene.numbers).filter(([name]) => asked.includes(name));
      return { ...scene, text, numbers: Object.fromEntries(numbers) };
    });
  }

  /** Sets the speaker's notes in one language; empty ones are none. */
  note(id: string, notes: string, language: Language): void {
    this.#change(id, ({ notes: before, ...scene }) => {
      // There is always an English text: notes in another language stand in for it until it is written.
      const isStandIn = before === undefined || before.en === before[language];
      const texts = { ...before, [language]: notes.trim(), ...(isStandIn ? { en: notes.trim() } : {}) };
      const kept = Object.entries(texts).filter(([, text]) => text !== '');
      const [first] = kept;
      return first ? { ...scene, notes: { en: first[1] ?? '', ...Object.fromEntries(kept) } } : scene;
    });
  }

  /** Moves a scene one place up (-1) or down (1); at the ends it stays. */
  move(id: string, by: -1 | 1): void {
    const from = this.scenes.findIndex((scene) => scene.id === id);
    const to = from + by;
    const scene = this.scenes[from];
    if (!scene || to < 0 || to >= this.scenes.length) return;
    const rest = this.scenes.filter((other) => other !== scene);
    this.#before = null;
    this.scenes = [...rest.slice(0, to), scene, ...rest.slice(to)];
  }

  remove(id: string): void {
    this.#before = this.scenes;
    this.scenes = this.scenes.filter((scene) => scene.id !== id);
  }

  /** Takes the scenes of a file in place of those that are here. */
  replace(deck: Deck): void {
    this.#before = this.scenes.length > 0 ? this.scenes : null;
    this.scenes = deck.scenes;
  }

  /** Takes back the last removal, or the opening of a file. */
  bringBack(): void {
    if (this.#before === null) return;
    this.scenes = this.#before;
    this.#before = null;
  }

  deck(title: string): Deck {
    return { version: DECK_VERSION, id: 'own', title: { en: title }, scenes: [...this.scenes] };
  }

  #change(id: string, change: (scene: Scene) => Scene): void {
    this.#before = null;
    this.scenes = this.scenes.map((scene) => (scene.id === id ? change(scene) : scene));
  }

  #freeId(): string {
    for (let number = this.scenes.length + 1; ; number++) {
      const id = `own-${number}`;
      if (!this.scenes.some((scene) => scene.id === id)) return id;
    }
  }
}
