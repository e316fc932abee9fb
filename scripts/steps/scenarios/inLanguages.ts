import type { Tables } from '#scripts/read/dictionary.ts';

/** A text in every language that phrases.csv has it in; English is always there. */
export function inLanguages(en: string, tables: Tables): { en: string; es?: string; fr?: string } {
  const phrase = tables.phrases.find((row) => row.en === en);
  return phrase ? { en, es: phrase.es, fr: phrase.fr } : { en };
}
