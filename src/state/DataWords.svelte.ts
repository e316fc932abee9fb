import type { CountryRow } from '#domain/published/tables/countries.ts';
import { PhrasesFile, type PhraseRow } from '#domain/published/tables/phrases.ts';
import {
  countryNames,
  countryWords,
  phraseBook,
  sayIn,
  sayRemarks,
  type CountryNames,
} from '#format/names.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { Resource } from './Resource.svelte.ts';

/** Names and texts of the data in the language of the screen. */
export class DataWords {
  readonly countries = new Resource<ReadonlyMap<string, CountryRow>>();
  /** Texts of the data by their English; read when the language is not English. */
  readonly phrases = new Resource<readonly PhraseRow[]>();
  readonly #book = $derived.by(() => phraseBook(this.phrases.value ?? [], this.locale));

  /** Codes stand for names until the names are there. */
  readonly names: CountryNames = $derived.by(() =>
    countryNames(this.countries.value?.values() ?? [], this.locale),
  );

  /** What the filter looks for: the names in every language. */
  readonly searched: CountryNames = $derived.by(() => countryWords(this.countries.value?.values() ?? []));

  readonly #catalogue: Catalogue;
  #locale: string;
  #phrasesAsked = false;

  constructor(catalogue: Catalogue, locale: string) {
    this.#catalogue = catalogue;
    this.#locale = $state(locale);
    void this.countries.load(() => catalogue.countries());
    this.#loadPhrases();
  }

  /** BCP 47 tag of the language. */
  get locale(): string {
    return this.#locale;
  }

  set locale(locale: string) {
    this.#locale = locale;
    this.#loadPhrases();
  }

  /** A text of the data in the language of the screen; as it stands where it has no other. */
  say(text: string): string {
    return sayIn(this.#book, text);
  }

  /** A remark of the data, which may be several in one cell. */
  sayRemarks(text: string): string {
    return sayRemarks(this.#book, text);
  }

  #loadPhrases(): void {
    if (this.#locale === 'en' || this.#phrasesAsked) return;
    this.#phrasesAsked = true;
    void this.phrases.load(() => this.#catalogue.table('phrases', PhrasesFile));
  }
}
