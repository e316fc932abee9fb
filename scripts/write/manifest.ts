import { createHash } from 'node:crypto';
import type { CommodityEntry, Manifest } from '#domain/published/manifest.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';

/**
 * The manifest over the texts of all other files, by path: bytes and sha256 of each, sorted by path.
 * @throws Error when an entry names a file that is not written.
 */
export function buildManifest(
  texts: ReadonlyMap<string, string>,
  content: {
    readonly referenceYear: number;
    readonly commodities: readonly CommodityEntry[];
    readonly scenarios: Manifest['scenarios'];
  },
): Manifest {
  const named = [
    ...content.commodities.flatMap(({ file, history }) => (history === null ? [file] : [file, history])),
    ...content.scenarios.map(({ file }) => file),
  ];
  const missing = named.filter((path) => !texts.has(path));
  if (missing.length > 0)
    throw new Error(`Expected the files of the manifest, found no ${missing.join(', ')}`);

  const files = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({
      path,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    }));
  return {
    schemaVersion: SCHEMA_VERSION,
    referenceYear: content.referenceYear,
    commodities: [...content.commodities],
    scenarios: [...content.scenarios],
    files,
    totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
