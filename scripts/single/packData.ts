import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PACKED_TYPE } from '#load/packedFiles.ts';

/**
 * The published files as script elements that no browser runs, one per file of manifest.json and the manifest
 * itself: what src/load/packedFiles.ts reads back.
 * @param folder static/data.
 */
export function packData(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: readonly { readonly path: string }[];
  };
  const paths = ['manifest.json', ...manifest.files.map(({ path }) => path)].filter(isRead);
  return paths.map((path) => element(path, readFileSync(join(folder, path)))).join('\n');
}

/** The schemas are for programs that read the published files; the page never asks for them. */
function isRead(path: string): boolean {
  return !path.startsWith('schema/');
}

function element(path: string, content: Uint8Array): string {
  return `<script type="${PACKED_TYPE}" data-file="${path}">${gzipSync(content, { level: 9 }).toString('base64')}</script>`;
}
