import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SitesFile } from '#domain/published/sites.ts';
import { SourcesFile } from '#domain/published/sources.ts';

/** A work that the credits of every page name by its own title. */
const CREDITED = 'International Trade Database at the Product-Level';

/** Names of works, of who published them and of sites: they stand in their own language everywhere. */
export function properNames(): readonly string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));
  const { sources } = v.parse(SourcesFile, read('sources.json'));
  const { features } = v.parse(SitesFile, read('sites.geojson'));
  return [
    CREDITED,
    ...sources.flatMap(({ title, publisher, citation }) => [title, publisher, citation]),
    ...features.flatMap(({ properties }) => [properties.name, properties.operator]),
  ].filter((name) => name !== null);
}
