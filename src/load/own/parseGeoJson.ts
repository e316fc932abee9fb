import * as v from 'valibot';
import { jsonFault } from '../jsonFault.ts';
import { MOST_ROWS } from './limits.ts';
import { OwnFileError } from './OwnFileError.ts';
import { tableOf, type OwnTable } from './OwnTable.ts';

const Feature = v.object({
  properties: v.nullable(v.record(v.string(), v.unknown())),
  geometry: v.nullish(v.object({ type: v.string(), coordinates: v.optional(v.unknown()) })),
});
const Collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(Feature) });

/**
 * Flows (lines) and places (points) of a GeoJSON file as two tables, one column per property; a point adds
 * its longitude and latitude. Features in the published format are read as any other.
 * @throws OwnFileError when the text is no GeoJSON FeatureCollection.
 */
export function parseGeoJson(name: string, text: string): OwnTable[] {
  const result = v.safeParse(Collection, parseJson(name, text), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const where = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const { expected, received: found } = issue;
    throw new OwnFileError(name, { code: 'no-features', where, expected: expected ?? '', found });
  }
  const { features } = result.output;
  if (features.length > MOST_ROWS) {
    const fault = { code: 'too-many', of: 'features', most: MOST_ROWS, found: features.length } as const;
    throw new OwnFileError(name, fault);
  }
  const isPlace = ({ properties, geometry }: Feature) =>
    properties?.['kind'] === 'place' || geometry?.type === 'Point';
  const flows = features.filter((feature) => !isPlace(feature));
  const places = features.filter(isPlace);
  return [
    ...(flows.length > 0 ? [toTable(`${name}, flows`, flows.map(propertiesOf))] : []),
    ...(places.length > 0 ? [toTable(`${name}, places`, places.map(placeProperties))] : []),
  ];
}

type Feature = v.InferOutput<typeof Feature>;

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OwnFileError(name, { code: 'no-json', detail: jsonFault(text, cause) });
  }
}

/** Property names are the file's own words: a Map has no prototype that a name could reach. */
type Properties = ReadonlyMap<string, unknown>;

function propertiesOf({ properties }: Feature): Properties {
  return new Map(Object.entries(properties ?? {}));
}

function placeProperties(feature: Feature): Properties {
  const coordinates = feature.geometry?.coordinates;
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const properties = propertiesOf(feature);
  // The published format names a special place in a property of its own.
  const country = properties.get('country') ?? properties.get('special');
  const named = country === undefined ? properties : new Map([...properties, ['country', country]]);
  return new Map([...named, ['longitude', longitude], ['latitude', latitude]]);
}

function toTable(name: string, rows: readonly Properties[]): OwnTable {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = rows.map((row) => columns.map((column) => cellText(row.get(column))));
  return tableOf(name, [columns, ...lines]);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.filter((item) => typeof item !== 'object').join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
