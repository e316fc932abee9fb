import { SvelteMap } from 'svelte/reactivity';
import { localised } from '#format/names.ts';
import { fineWorld } from '#map/shell/world.ts';
import { SITES_FROM_ZOOM } from '#map/sites.ts';
import type { AppState } from '#state/AppState.svelte.ts';
import { defaultChoice } from '#state/choice.ts';
import { LANGUAGES, type Language, type Locale } from '#state/Locale.svelte.ts';
import { evaluateAll } from '../evaluate.ts';
import { Library } from '../Library.ts';
import type { Deck, Scene, SceneNumbers } from '../scene.ts';
import { choiceOf } from '../sceneView.ts';
import { compareNumbers, fillIn, type SpokenNumber } from '../sentence.ts';
import type { Status } from './channel.ts';
import type { Command } from './keys.ts';
import { IN_ROOM } from './pictures/inRoom.ts';

const BANNER = '(banner)';

/** One deck being shown: where the talk is, what the scene says, and what the audience sees. */
export class Talk {
  readonly deck: Deck;
  index: number = $state(0);
  black: boolean = $state(false);
  pointer: boolean = $state(false);
  /** The speaker has left the path; the scene waits. */
  exploring: boolean = $state(false);
  /** Whether the figures of all scenes are there: from then on the network is not needed. */
  loaded: boolean = $state(false);
  /** Why some figures could not be read; the talk goes on without them. */
  problem: unknown = $state.raw(null);
  /** Whether the browser refused to open the speaker's window. */
  notesRefused: boolean = $state(false);

  readonly scene: Scene = $derived.by(() => this.#sceneAt(this.index));
  readonly next: Scene | null = $derived.by(() => this.deck.scenes[this.index + 1] ?? null);

  /** The numbers on screen, the banner's too, that differ from what their author saw. */
  readonly changed: readonly SpokenNumber[] = $derived.by(() =>
    [this.scene.id, BANNER].flatMap((key) => this.numbersOf(key)).filter((number) => number.changed),
  );

  readonly #language: Locale;
  readonly #app: AppState;
  readonly #library: Library;
  readonly #numbers = new SvelteMap<string, readonly SpokenNumber[]>();

  constructor(app: AppState, deck: Deck, sceneId: string | null, language: Locale) {
    this.deck = deck;
    this.#language = language;
    this.#app = app;
    this.#library = new Library(app.catalogue, app.own);
    this.index = Math.max(
      0,
      deck.scenes.findIndex(({ id }) => id === sceneId),
    );
    this.#show();
  }

  /** Scenes speak the language of the screen. */
  get language(): Language {
    return this.#language.current;
  }

  /** Reads what all scenes need, the one on screen first. */
  async load(): Promise<void> {
    try {
      // A scene may set options, which only the engine answers: it must be here before the network may go.
      await this.#app.scenario.loadEngine();
      await this.#readAll();
      this.loaded = true;
    } catch (error) {
      this.problem = error;
    }
  }

  async #readAll(): Promise<void> {
    const { banner, scenes } = this.deck;
    const first = scenes.slice(this.index);
    if (banner) await this.#answer(BANNER, banner.numbers);
    for (const scene of [...first, ...scenes.slice(0, this.index)]) {
      await this.#readShown(scene);
      await this.#answer(scene.id, scene.numbers);
    }
    // Both maps and the fine outlines, so that no scene asks for code once the network is off.
    await Promise.all([
      import('#map/shell/MapView.svelte'),
      import('#map/shell/EqualEarth.svelte'),
      import('#map/shell/Compare.svelte'),
      fineWorld(),
    ]);
  }

  async #readShown({ view, camera }: Scene): Promise<void> {
    const { commodity, against, picture } = view;
    await this.#library.network(view);
    await this.#library.history(commodity);
    if (against?.scenario !== undefined) await this.#library.scenario(against.scenario);
    if ((camera?.zoom ?? 0) >= SITES_FROM_ZOOM) await this.#app.catalogue.sites();
    await IN_ROOM[picture ?? 'map']();
  }

  /** Follows a command that is about the talk itself; false for one that is about its windows. */
  follow(command: Command): boolean {
    switch (command) {
      case 'next':
        return this.#go(this.index + 1);
      case 'previous':
        return this.#go(this.index - 1);
      case 'first':
        return this.#go(0);
      case 'last':
        return this.#go(this.deck.scenes.length - 1);
      case 'black':
        this.black = !this.black;
        return true;
      case 'pointer':
        this.pointer = !this.pointer;
        return true;
      case 'language':
        this.#language.choose(LANGUAGES[(LANGUAGES.indexOf(this.language) + 1) % LANGUAGES.length] ?? 'en');
        return true;
      case 'explore':
        this.exploring = !this.exploring;
        this.black = false;
        if (!this.exploring) this.#show();
        return true;
      case 'notes':
      case 'full-screen':
      case 'leave':
        return false;
    }
  }

  numbersOf(key: string): readonly SpokenNumber[] {
    return this.#numbers.get(key) ?? [];
  }

  /** A scene's sentence with its numbers; `null` until they are there. */
  sentenceOf({ id, text, numbers }: Scene): string | null {
    return this.#filled(id, localised(text, this.language), numbers);
  }

  get banner(): string | null {
    const { banner } = this.deck;
    return banner ? this.#filled(BANNER, localised(banner.text, this.language), banner.numbers) : null;
  }

  /** What the speaker's window shows. */
  get status(): Status {
    const lines = (scene: Scene) => ({
      title: localised(scene.title, this.language),
      text: this.sentenceOf(scene) ?? '',
      picture: scene.view.picture ?? 'map',
    });
    const { notes } = this.scene;
    return {
      kind: 'status',
      now: lines(this.scene),
      notes: notes ? localised(notes, this.language) : null,
      next: this.next && lines(this.next),
      number: this.index + 1,
      count: this.deck.scenes.length,
      black: this.black,
      language: this.language,
    };
  }

  #filled(key: string, text: string, numbers: SceneNumbers): string | null {
    const spoken = this.#numbers.get(key);
    if (!spoken && Object.keys(numbers).length > 0) return null;
    return fillIn(text, spoken ?? [], this.language);
  }

  /** At either end a further press does nothing, but lights a black screen. */
  #go(index: number): boolean {
    this.black = false;
    const wanted = Math.min(this.deck.scenes.length - 1, Math.max(0, index));
    if (wanted !== this.index) {
      this.index = wanted;
      this.#show();
    }
    return true;
  }

  /** Steps back belong to what was explored before. */
  #show(): void {
    this.#app.scenario.edits.forget();
    this.#app.show(choiceOf(this.#sceneAt(this.index), defaultChoice(this.#app.view.known)));
  }

  #sceneAt(index: number): Scene {
    const scene = this.deck.scenes[index];
    if (!scene) throw new RangeError(`Expected a scene of "${this.deck.id}", found number ${index + 1}`);
    return scene;
  }

  async #answer(key: string, numbers: SceneNumbers): Promise<void> {
    this.#numbers.set(key, compareNumbers(numbers, await evaluateAll(numbers, this.#library)));
  }
}
