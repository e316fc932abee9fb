import type { Iso3 } from '#domain/ids.ts';

/** Names of countries by ISO3, from the published table of countries. */
export type CountryNames = ReadonlyMap<Iso3, string>;

interface NamedCountry {
  readonly iso3: Iso3;
  readonly name: string;
  readonly name_es: string;
  readonly name_fr: string;
}

/** Country names in the language of the screen. */
export function countryNames(rows: Iterable<NamedCountry>, locale: string): CountryNames {
  const names = new Map<Iso3, string>();
  for (const { iso3, name: en, name_es: es, name_fr: fr } of rows) {
    names.set(iso3, localised({ en, es, fr }, locale));
  }
  return names;
}

/** What countries are called in any language, for a search: a word in a link finds the same flows for every reader. */
export function countryWords(rows: Iterable<NamedCountry>): CountryNames {
  return new Map([...rows].map((row) => [row.iso3, `${row.name} ${row.name_es} ${row.name_fr}`]));
}

/** The name of a country, or its code where the table has none: a missing name must not hide a place. */
export function countryName(iso3: Iso3, names: CountryNames): string {
  return names.get(iso3) ?? iso3;
}

export interface Localised {
  readonly en: string;
  readonly es?: string | undefined;
  readonly fr?: string | undefined;
}

/** Texts of the data by their English, in another language; empty for English itself. */
export function phraseBook(rows: Iterable<Required<Localised>>, locale: string): ReadonlyMap<string, string> {
  if (new Intl.Locale(locale).language === 'en') return new Map();
  return new Map([...rows].map((row) => [row.en, localised(row, locale)]));
}

/**
 * A text of the data by the phrase book; as it stands where the book has none. A phrase may leave numbers open, each
 * written {n}, in one order in all languages: "mean of {n} sites".
 */
export function sayIn(book: ReadonlyMap<string, string>, text: string): string {
  const whole = book.get(text);
  if (whole !== undefined) return whole;
  const numbers = text.match(NUMBER) ?? [];
  let next = 0;
  return book.get(withOpenNumbers(text))?.replace(/\{n\}/g, () => numbers[next++] ?? '') ?? text;
}

/** A number that stands by itself: not those of a formula, as in U3O8. */
const NUMBER = /(?<![A-Za-z\d])\d+(?:[.,]\d+)*/g;

/** A text as a phrase that leaves its numbers open has it. */
export function withOpenNumbers(text: string): string {
  return text.replace(NUMBER, '{n}');
}

/** A remark that tables have strung together from several, by the marks they use for it. */
export function remarksIn(text: string): readonly string[] {
  return text.split(/; | -- | \/ (?=[A-Z])/);
}

/** Such a remark, each part by itself. */
export function sayRemarks(book: ReadonlyMap<string, string>, text: string): string {
  const whole = sayIn(book, text);
  if (whole !== text) return whole;
  const parts = remarksIn(text);
  const said = parts.map((part) => sayIn(book, part));
  return said.some((part, index) => part !== parts[index]) ? said.join('; ') : text;
}

/** A published text in the language of the screen; English where it has no other. */
export function localised(text: Localised, locale: string): string {
  const language = new Intl.Locale(locale).language;
  return (language === 'es' ? text.es : language === 'fr' ? text.fr : undefined) ?? text.en;
}
