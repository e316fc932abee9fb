import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { SourcesFile } from '#domain/published/sources.ts';
import type { Tables } from '../read/dictionary.ts';

/** Every source with its licence, as the sources page and every citation need it. */
export function buildSources(tables: Tables): SourcesFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    sources: tables.sources.map((row) => ({
      id: row.source_id,
      title: row.title,
      publisher: row.publisher,
      published: row.published_year,
      url: row.url_or_doi,
      licence: row.licence,
      redistribute: row.redistribute,
      citation: row.citation,
      note: row.note,
    })),
  };
}
