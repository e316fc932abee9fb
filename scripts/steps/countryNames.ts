import countries from 'i18n-iso-countries';
import type { RowOf, Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { problemAt } from '../read/problemAt.ts';

export interface CountryNames {
  readonly name: string;
  readonly name_es: string;
  readonly name_fr: string;
}

/** The library's own code for Kosovo. */
const KOSOVO_IN_LIBRARY = 'XKK';

function libraryName(iso3: string, language: 'es' | 'fr'): string | undefined {
  return countries.getName(iso3 === 'XKX' ? KOSOVO_IN_LIBRARY : iso3, language);
}

/**
 * Names of every country by ISO3: English from countries.csv, Spanish and French from i18n-iso-countries unless
 * data/rules/country_names.csv has a better one. A country without a name is a problem, and so is a rule
 * that says what the library says.
 */
export function nameCountries(tables: Tables): {
  names: ReadonlyMap<string, CountryNames>;
  problems: Problem[];
} {
  const rules = new Map(tables.country_names.map((rule) => [rule.iso3, rule]));
  const names = new Map<string, CountryNames>();
  const problems: Problem[] = tables.country_names.filter(saysNothingNew).map((rule) => {
    return problemAt(rule, 'iso3', 'another name than the library has', `"${rule.iso3}"`, 'drop the rule.');
  });
  for (const row of tables.countries) {
    const name_es = rules.get(row.iso3)?.name_es ?? libraryName(row.iso3, 'es');
    const name_fr = rules.get(row.iso3)?.name_fr ?? libraryName(row.iso3, 'fr');
    if (name_es === undefined || name_fr === undefined) {
      const fix = 'add a row to data/rules/country_names.csv.';
      problems.push(problemAt(row, 'iso3', 'a Spanish and a French name', `none for ${row.iso3}`, fix));
    } else {
      names.set(row.iso3, { name: row.name, name_es, name_fr });
    }
  }
  return { names, problems };
}

function saysNothingNew({ iso3, name_es, name_fr }: RowOf<'country_names'>): boolean {
  return name_es === libraryName(iso3, 'es') && name_fr === libraryName(iso3, 'fr');
}
