import { isLocale, type Locale } from '#messages/runtime.js';

/** The language that an address names (`?lang=fr`); `undefined` where it names none that there is. */
export function addressedLanguage(search: string): Locale | undefined {
  const text = new URLSearchParams(search).get('lang');
  return isLocale(text) ? text : undefined;
}

/** What the address asks for as a language and is none that there is; `null` where nothing is wrong. */
export function unknownLanguage(search: string): string | null {
  const text = new URLSearchParams(search).get('lang');
  return text === null || isLocale(text) ? null : text;
}

/**
 * A query that goes on naming the language where the address did: who opened a link in Spanish stays in Spanish
 * over a reload, and an address that names no language speaks to everybody in their own.
 */
export function withLanguage(query: string, search: string, language: string): string {
  if (!new URLSearchParams(search).has('lang')) return query;
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return parameters.toString();
}
