import { isLocale, locales, overwriteGetLocale } from '#messages/runtime.js';
import { addressedLanguage } from './languageAddress.ts';

export const LANGUAGES = locales;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'mineral-flows:language';

/** What a page knows about its reader's languages. */
export interface LanguageWishes {
  /** The query of the address. */
  readonly search: string;
  /** Where the choice is kept; `null` where the browser forbids it. */
  readonly storage: Storage | null;
  /** BCP 47 tags in the reader's order, as of `navigator.languages`. */
  readonly preferred: readonly string[];
}

/**
 * The language on screen: what the address names, else what the reader chose before, else the first of the
 * browser's languages that there is, else English. Messages are read in it wherever they are read: a text in a
 * template follows a change as it follows any other state.
 */
export class Locale {
  #current: Language = $state('en');
  /** Whether a control on screen made the last change, and wants the keyboard back once it is built anew. */
  changedByHand = false;
  readonly #storage: Storage | null;

  constructor({ search, storage, preferred }: LanguageWishes) {
    this.#storage = storage;
    this.#current =
      addressedLanguage(search) ?? languageOf(storage?.getItem(KEY)) ?? firstSpoken(preferred) ?? 'en';
    overwriteGetLocale(() => this.#current);
  }

  get current(): Language {
    return this.#current;
  }

  /** Speaks another language, and remembers it. */
  choose(language: Language): void {
    this.#current = language;
    this.#storage?.setItem(KEY, language);
  }

  /** Speaks it for this page alone, as another window or an address asks for. */
  follow(language: Language): void {
    this.#current = language;
  }
}

function firstSpoken(tags: readonly string[]): Language | undefined {
  return tags.map((tag) => languageOf(tag.split('-')[0])).find((language) => language !== undefined);
}

function languageOf(text: string | null | undefined): Language | undefined {
  return isLocale(text) ? text : undefined;
}
