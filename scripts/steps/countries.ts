import { BLOCS } from '#domain/closedSets.ts';
import type { CountryRow } from '#domain/published/tables/countries.ts';
import type { ColumnEntry } from '#domain/published/tableFile.ts';
import { countries } from '../read/dictionary/places.ts';
import type { Tables } from '../read/dictionary.ts';
import type { Outline } from '../read/outlines.ts';
import type { CountryNames } from './countryNames.ts';
import { labelPoint } from './labelPoint.ts';
import type { OutputFile } from '../write/outputFile.ts';
import { columnEntry, tableFile } from './tables.ts';

/** The published country table: names in three languages, blocs, governance, and where a label stands. */
export function countryRows(
  tables: Tables,
  names: ReadonlyMap<string, CountryNames>,
  outlines: readonly Outline[],
): CountryRow[] {
  return tables.countries.map((row) => {
    const named = names.get(row.iso3);
    if (named === undefined) throw new Error(`Expected the names of ${row.iso3}, found none`);
    return {
      ...named,
      iso3: row.iso3,
      iso_numeric: row.iso_numeric,
      iso2: row.iso2,
      region: row.region,
      subregion: row.subregion,
      kind: row.kind,
      blocs: BLOCS.filter((bloc) => row[bloc]),
      entrepot: row.entrepot,
      wgi_2016_2020: row.wgi_2016_2020,
      wgi_latest: row.wgi_latest,
      wgi_latest_year: row.wgi_latest_year,
      pv_risk: row.pv_risk,
      label_point: labelPoint(outlines.filter((outline) => outline.properties.a3 === row.iso3)),
      source_id: [...row.source_id],
    };
  });
}

/** Columns of the published table that countries.csv has not. */
const MADE: readonly ColumnEntry[] = [
  column('name_es', 'text', true, 'Name in Spanish'),
  column('name_fr', 'text', true, 'Name in French'),
  column('blocs', 'list', false, 'Groups of countries it belongs to; each is a column of countries.csv'),
  column('label_point', 'position', false, 'Longitude and latitude of a point well inside its largest part'),
];

function column(name: string, type: ColumnEntry['type'], required: boolean, meaning: string): ColumnEntry {
  return { name, type, required, unit: null, values: name === 'blocs' ? [...BLOCS] : null, meaning };
}

/** static/data/tables/countries.json */
export function countryFile(tables: Tables, rows: readonly CountryRow[]): OutputFile {
  const isBloc = (name: string) => BLOCS.some((bloc) => bloc === name);
  const kept = Object.entries(countries.columns).filter(([name]) => !isBloc(name));
  const columns = [...kept.map(([name, entry]) => columnEntry(name, entry)), ...MADE];
  return tableFile(tables, { name: 'countries', meaning: countries.meaning, columns, rows });
}
