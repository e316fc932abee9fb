import { MediaQuery } from 'svelte/reactivity';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const KEY = 'mineral-flows:theme';

/**
 * Light or dark: follows the system until the reader says otherwise, and then remembers. Where the system puts its own
 * colours in place of ours, what we draw must fit them whatever was said.
 */
export class Theme {
  choice: ThemeChoice = $state('system');
  readonly #storage: Storage | null;
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly #forced = new MediaQuery('forced-colors: active');

  /** @param storage where the choice is kept; null where the browser forbids it. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
    const kept = storage?.getItem(KEY);
    this.choice = THEMES.find((theme) => theme === kept) ?? 'system';
  }

  get current(): 'light' | 'dark' {
    if (this.choice !== 'system' && !this.#forced.current) return this.choice;
    return this.#dark.current ? 'dark' : 'light';
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.#storage?.setItem(KEY, choice);
  }
}
