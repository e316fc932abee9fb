import * as v from 'valibot';
import { BLOCS, COUNTRY_KINDS } from '../../closedSets.ts';
import { AmountOrNull, Country, Position, SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull, YearOrNull } from '../tableFile.ts';

const Governance = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10)));

export const CountryRow = v.strictObject({
  /** ISO 3166-1 alpha-3; XKX is Kosovo. */
  iso3: Country,
  /** Three digits as text, the id in TopoJSON atlases; null for Kosovo and aggregates. */
  iso_numeric: v.nullable(v.pipe(v.string(), v.regex(/^\d{3}$/))),
  /** Alpha-2; that of Namibia is the text NA. */
  iso2: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  name: Text,
  name_es: Text,
  name_fr: Text,
  region: TextOrNull,
  subregion: TextOrNull,
  kind: v.picklist(COUNTRY_KINDS),
  blocs: v.array(v.picklist(BLOCS)),
  /** Passes goods on without processing. */
  entrepot: v.boolean(),
  /** Governance on the scale of the EU assessments: 0 good, 10 bad. */
  wgi_2016_2020: Governance,
  wgi_latest: Governance,
  wgi_latest_year: YearOrNull,
  /** Political stability turned into a risk, 0-1. */
  pv_risk: AmountOrNull,
  /** A point well inside its largest part, for a label; null where the map draws no outline of it. */
  label_point: v.nullable(Position),
  source_id: SourceIds,
});
export type CountryRow = v.InferOutput<typeof CountryRow>;
/** static/data/tables/countries.json */
export const CountriesFile = tableFile(CountryRow);
export type CountriesFile = v.InferOutput<typeof CountriesFile>;
