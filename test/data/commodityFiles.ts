import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CommodityFile, type FlowFeature, type PlaceFeature } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';

export type PlaceRow = PlaceFeature['properties'] & { readonly position: readonly number[] | null };
export type FlowRow = FlowFeature['properties'] & {
  readonly originId: string;
  readonly destinationId: string;
  readonly ends: readonly (readonly number[])[] | null;
};

/** A published commodity as rows that a test can ask. */
export interface Published {
  readonly id: string;
  readonly legs: Manifest['commodities'][number]['legs'];
  readonly places: readonly PlaceRow[];
  readonly flows: readonly FlowRow[];
}

function readJson<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(`static/data/${path}`, 'utf8')));
}

/** Every commodity of the manifest, validated by its schema. */
export const COMMODITIES: readonly Published[] = readJson('manifest.json', Manifest).commodities.map(
  ({ id, legs, file }) => {
    const places: PlaceRow[] = [];
    const flows: FlowRow[] = [];
    for (const { properties, geometry } of readJson(file, CommodityFile).features) {
      if (properties.kind === 'place') {
        places.push({ ...properties, position: (geometry?.coordinates ?? null) as PlaceRow['position'] });
      } else {
        const [originId = '', rest = ''] = properties.id.split('>');
        const ends = (geometry?.coordinates ?? null) as FlowRow['ends'];
        flows.push({ ...properties, originId, destinationId: `${id}:${rest}`, ends });
      }
    }
    return { id, legs, places, flows };
  },
);

export function commodity(id: string): Published {
  const found = COMMODITIES.find((published) => published.id === id);
  if (found === undefined) throw new Error(`Expected ${id} in the manifest, found none`);
  return found;
}

export function place(id: string): PlaceRow {
  const found = commodity(id.slice(0, id.indexOf(':'))).places.find((row) => row.id === id);
  if (found === undefined) throw new Error(`Expected the place ${id}, found none`);
  return found;
}

export function flow(id: string): FlowRow {
  const found = commodity(id.slice(0, id.indexOf(':'))).flows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`Expected the flow ${id}, found none`);
  return found;
}

/** Share of a country in the places of a stage, special places apart, in percent. */
export function sharePct(id: string, stage: string, country: string, form: string | null = null): number {
  const rows = commodity(id).places.filter(
    (row) => row.stage === stage && row.country !== null && (form === null || row.form === form),
  );
  const world = rows.reduce((sum, row) => sum + (row.tonnes ?? 0), 0);
  const own = rows.filter((row) => row.country === country).reduce((sum, row) => sum + (row.tonnes ?? 0), 0);
  return (100 * own) / world;
}
