import type { Basis } from '#domain/basis.ts';
import type { Special } from '#domain/ids.ts';
import type { Flow } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { countryName, type CountryNames } from '#format/names.ts';
import * as m from '#messages';
import type { Choice } from './choice.ts';
import { LANGUAGES, type Language } from './Locale.svelte.ts';

type FilterChoice = Pick<Choice, 'only' | 'find'>;

type Word = (inputs: object, options: { readonly locale: Language }) => string;

/** The words by which a reader looks for what is no country. */
const WORDS: Record<Basis | Stage | Special, Word> = {
  extraction: m.stage_extraction,
  processing: m.stage_processing,
  manufacturing: m.stage_manufacturing,
  use: m.stage_use,
  reported: m.basis_reported,
  reconciled: m.basis_reconciled,
  estimated: m.basis_estimated,
  modelled: m.basis_modelled,
  withheld: m.basis_withheld,
  scrap: m.special_scrap,
  synthetic: m.special_synthetic,
  'unknown-origin': m.special_unknown_origin,
  'stocks-and-losses': m.special_stocks_and_losses,
};

/** Whether the reader has narrowed the flows by their ends or their words. */
export function isFiltered({ only, find }: FilterChoice): boolean {
  return only.length > 0 || wordsIn(find).length > 0;
}

/**
 * Whether a flow is one that the reader asks for: one of its ends is chosen, and its words (names and codes of
 * both ends, stages, basis) hold every word looked for, whatever its case, accents and language: a link and a captured
 * scene find the same flows for every reader.
 * @param names what countries are called in all languages.
 */
export function flowFilter({ only, find }: FilterChoice, names: CountryNames): (flow: Flow) => boolean {
  const wanted = wordsIn(find);
  return (flow) => {
    if (only.length > 0 && !only.includes(flow.origin) && !only.includes(flow.destination)) return false;
    if (wanted.length === 0) return true;
    const text = plain(wordsOf(flow, names));
    return wanted.every((word) => text.includes(word));
  };
}

function wordsOf({ origin, destination, from, to, basis }: Flow, names: CountryNames): string {
  const ends = [origin, destination].map((end) => `${wordOf(end) ?? countryName(end, names)} ${end}`);
  return [...ends, inAll(WORDS[from]), inAll(WORDS[to]), inAll(WORDS[basis])].join(' ');
}

function wordOf(end: string): string | undefined {
  if (end === 'OTH') return inAll(m.place_other);
  return end in WORDS ? inAll(WORDS[end as Special]) : undefined;
}

function inAll(word: Word): string {
  return LANGUAGES.map((locale) => word({}, { locale })).join(' ');
}

function wordsIn(text: string): readonly string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
