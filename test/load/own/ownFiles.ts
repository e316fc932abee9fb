import { readFileSync } from 'node:fs';
import type { CountriesFile } from '#domain/published/tables/countries.ts';
import type { OwnFile } from '#load/own/readTables.ts';

/** The published country table. */
export const countries = (
  JSON.parse(readFileSync('static/data/tables/countries.json', 'utf8')) as CountriesFile
).rows;

/** A file as a browser hands it over. */
export function ownFile(name: string, content: string | Uint8Array<ArrayBuffer>): OwnFile {
  const blob = new Blob([content]);
  return { name, size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
}

export const bytes = (text: string) => new TextEncoder().encode(text);

/** UTF-16 with its byte order mark. */
export function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, isLittle);
  [...text].forEach((character, index) => {
    view.setUint16(2 + 2 * index, character.charCodeAt(0), isLittle);
  });
  return new Uint8Array(view.buffer);
}

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Size that the archive declares; the true one by default. */
  readonly declared?: number;
}

/** A zip archive built by hand, so that it may lie. */
export async function zip(parts: readonly ZipPart[]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length } of parts) {
    const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const label = bytes(name);
    const sizes = { packed: packed.length, declared, label: label.length };
    const local = header(0x04034b50, 30, [8, 18, 22, 26], sizes);
    const entry = header(0x02014b50, 46, [10, 20, 24, 28], sizes);
    new DataView(entry.buffer).setUint32(42, offset, true);
    chunks.push(local, label, packed);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = new Blob([...chunks, ...directory, new Uint8Array(end.buffer)]);
  return new Uint8Array(await all.arrayBuffer());
}

type Offsets = readonly [method: number, packed: number, declared: number, label: number];

function header(
  signature: number,
  length: number,
  [method, packed, declared, label]: Offsets,
  sizes: { packed: number; declared: number; label: number },
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  view.setUint16(method, 8, true);
  view.setUint32(packed, sizes.packed, true);
  view.setUint32(declared, sizes.declared, true);
  view.setUint16(label, sizes.label, true);
  return new Uint8Array(view.buffer);
}
