import type { Choice } from '#state/choice.ts';
import { WORLD } from '#state/choice.ts';
import { DECK_VERSION, type Deck, type Scene } from '../scene.ts';

/** The reader's own scenes, in the order in which they will be shown. */
export class OwnScenes {
  scenes: readonly Scene[] = $state.raw([]);

  /** Keeps what is on screen as a scene at the end. */
  capture(choice: Choice, sentence: string): void {
    this.scenes = [...this.scenes, captured(choice, sentence, this.#freeId())];
  }

  say(id: string, sentence: string): void {
    const text = { en: sentence.trim() === '' ? '…' : sentence };
    this.scenes = this.scenes.map((scene) =>
      scene.id === id ? { ...scene, title: { en: text.en.slice(0, TITLE) }, text } : scene,
    );
  }

  /** Moves a scene one place up (-1) or down (1); at the ends it stays. */
  move(id: string, by: -1 | 1): void {
    const from = this.scenes.findIndex((scene) => scene.id === id);
    const to = from + by;
    const scene = this.scenes[from];
    if (!scene || to < 0 || to >= this.scenes.length) return;
    const rest = this.scenes.filter((other) => other !== scene);
    this.scenes = [...rest.slice(0, to), scene, ...rest.slice(to)];
  }

  remove(id: string): void {
    this.scenes = this.scenes.filter((scene) => scene.id !== id);
  }

  /** Takes the scenes of a file in place of those that are here. */
  replace(deck: Deck): void {
    this.scenes = deck.scenes;
  }

  deck(title: string): Deck {
    return { version: DECK_VERSION, id: 'own', title: { en: title }, scenes: [...this.scenes] };
  }

  #freeId(): string {
    for (let number = this.scenes.length + 1; ; number++) {
      const id = `own-${number}`;
      if (!this.scenes.some((scene) => scene.id === id)) return id;
    }
  }
}

/** Letters of a title, which is the beginning of the sentence. */
const TITLE = 60;

/** Defaults are left out, as in the address: a scene says only what it chooses. */
function captured(choice: Choice, sentence: string, id: string): Scene {
  const { commodity, scenario, stages, projection, estimatedLegs, selected, toggled, camera } = choice;
  return {
    id,
    title: { en: sentence.slice(0, TITLE) },
    text: { en: sentence },
    view: {
      commodity,
      stages: [...stages],
      projection,
      ...(scenario === WORLD ? {} : { scenario }),
      ...(estimatedLegs ? { estimatedLegs } : {}),
      ...(selected === null ? {} : { selected }),
      ...(toggled.length === 0 ? {} : { toggled: [...toggled] }),
    },
    camera: camera && { ...camera },
    numbers: {},
  };
}
