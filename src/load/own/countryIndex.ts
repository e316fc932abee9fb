import { SPECIALS, type Iso3, type Special } from '#domain/ids.ts';
import type { CountryRow } from '#domain/published/tables/countries.ts';
import { COUNTRY_SYNONYMS, DOUBTFUL_NAMES } from './countrySynonyms.ts';
import { nameLikeness } from './nameLikeness.ts';
import { normalise } from './normalise.ts';

/** What the country table says of a country, as far as names need it. */
export type NamedCountry = Pick<
  CountryRow,
  'iso3' | 'iso2' | 'iso_numeric' | 'name' | 'name_es' | 'name_fr' | 'label_point'
>;

/** A country that is certain, or guesses of which the reader has to pick one. */
export type Resolved =
  | { readonly iso3: Iso3 | Special; readonly guesses?: never }
  | { readonly iso3: null; readonly guesses: readonly Iso3[] };

const MOST_GUESSES = 4;
/** Below this a guess helps nobody. */
const LEAST_LIKENESS = 0.35;

/** Countries by every code and name they go by in English, Spanish and French. */
export class CountryIndex {
  readonly #codes = new Map<string, Iso3>();
  readonly #names = new Map<string, Iso3>();
  readonly #known = new Map<string, Resolved>();

  constructor(countries: readonly NamedCountry[]) {
    for (const row of countries) {
      this.#codes.set(row.iso3, row.iso3);
      if (row.iso2 !== null) this.#codes.set(row.iso2, row.iso3);
      if (row.iso_numeric !== null) this.#codes.set(row.iso_numeric, row.iso3);
      for (const name of [row.name, row.name_es, row.name_fr]) this.#names.set(normalise(name), row.iso3);
      for (const name of COUNTRY_SYNONYMS[row.iso3]?.split(', ') ?? []) {
        this.#names.set(normalise(name), row.iso3);
      }
    }
  }

  /**
   * The country that a text names. Codes count in capitals only ("DE" is Germany, "de" is a word); a name counts when it
   * is one of the known names, without regard to case and accents. Anything else is doubtful.
   */
  resolve(text: string): Resolved {
    const known = this.#known.get(text);
    if (known) return known;
    const resolved = this.#resolve(text.trim());
    this.#known.set(text, resolved);
    return resolved;
  }

  #resolve(text: string): Resolved {
    const special = SPECIALS.find((name) => name === text);
    if (special) return { iso3: special };
    const code = /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : text;
    const byCode = this.#codes.get(code);
    if (byCode !== undefined) return { iso3: byCode };
    const name = normalise(text);
    const doubtful = Object.hasOwn(DOUBTFUL_NAMES, name) ? DOUBTFUL_NAMES[name] : undefined;
    if (doubtful) return { iso3: null, guesses: doubtful };
    const byName = this.#names.get(name);
    return byName === undefined ? { iso3: null, guesses: this.#guess(name) } : { iso3: byName };
  }

  /** The countries whose names are most like the text. */
  #guess(name: string): Iso3[] {
    const likeness = new Map<Iso3, number>();
    for (const [known, iso3] of this.#names) {
      const value = nameLikeness(name, known);
      if (value >= LEAST_LIKENESS) likeness.set(iso3, Math.max(value, likeness.get(iso3) ?? 0));
    }
    const best = [...likeness].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best.slice(0, MOST_GUESSES).map(([iso3]) => iso3);
  }
}
