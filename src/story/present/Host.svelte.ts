import type { AppState } from '#state/AppState.svelte.ts';
import { encodeDeck } from '#state/deckAddress.ts';
import { withLanguage } from '#state/languageAddress.ts';
import type { Locale } from '#state/Locale.svelte.ts';
import { DECKS } from '../decks/decks.ts';
import type { Deck } from '../scene.ts';
import { openChannel, type TalkChannel } from './channel.ts';
import { leaveFullScreen, toggleFullScreen } from './fullScreen.ts';
import { commandOf, type Command } from './keys.ts';
import { Talk } from './Talk.svelte.ts';

/** Where a letter is a letter. On every other control, a radio button that was just pressed too, it is a command. */
const WRITTEN_IN =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit])';

interface Opening {
  readonly app: AppState;
  readonly deck: Deck;
  readonly scene: string | null;
  readonly language: Locale;
  readonly onend: () => void;
}

/** The audience's window: keys, address, full screen and the line to the speaker's window of one talk. */
export class Host {
  readonly talk: Talk;
  readonly #channel: TalkChannel;
  readonly #onend: () => void;
  readonly #session = crypto.randomUUID();
  readonly #stop: () => void;
  #notes: Window | null = null;

  private constructor({ app, deck, scene, language, onend }: Opening) {
    this.talk = new Talk(app, deck, scene, language);
    this.#onend = onend;
    this.#channel = openChannel(
      this.#session,
      () => this.#notes,
      (message) => {
        if (message.kind === 'hello') this.#channel.send(this.talk.status);
        if (message.kind === 'command') this.follow(message.command);
      },
    );
    // The talk outlives the components that show it, so its effects are its own.
    this.#stop = $effect.root(() => {
      $effect(() => this.#channel.send(this.talk.status));
      $effect(() => this.#writeAddress());
    });
    void this.talk.load();
  }

  static open(opening: Opening): Host {
    return new Host(opening);
  }

  follow(command: Command): void {
    if (this.talk.follow(command)) return;
    if (command === 'notes') this.#openNotes();
    else if (command === 'full-screen') void toggleFullScreen();
    else this.close();
  }

  onkeydown(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.matches(WRITTEN_IN)) return;
    // While exploring, the keys belong to the app; only the way back is kept.
    if (this.talk.exploring && command !== 'explore') return;
    if (event.key === ' ' && target instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.follow(command);
  }

  close(): void {
    this.end();
    void leaveFullScreen();
    this.#onend();
  }

  /** Ends the talk and its window of notes; another may follow on the same screen. */
  end(): void {
    this.#stop();
    this.#channel.send({ kind: 'end' });
    this.#channel.close();
  }

  #openNotes(): void {
    this.#notes = window.open(
      `?notes=${this.#session}`,
      `notes-${this.#session}`,
      'popup,width=760,height=820',
    );
    this.talk.notesRefused = this.#notes === null;
  }

  /** A deck of the site can be linked to; a reader's own cannot. */
  #writeAddress(): void {
    const { deck, scene, language, exploring } = this.talk;
    if (exploring || !DECKS.includes(deck)) return;
    const query = withLanguage(encodeDeck({ deck: deck.id, scene: scene.id }), location.search, language);
    history.replaceState(null, '', `?${query}`);
  }
}
