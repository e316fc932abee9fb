import { LoadError } from './LoadError.ts';
import type { Fetch } from './fetchFile.ts';

/** Marks the script elements that carry a published file: its path in `data-file`, base64 of its gzip as text. */
export const PACKED_TYPE = 'application/gzip+base64';

/**
 * The published files that a page carries in itself, as a `fetch` of addresses under `base`; `null` when the page
 * carries none, so that they lie on a server. A path that is missing answers 404, as a server would.
 */
export function packedFiles(page: ParentNode, base: string): Fetch | null {
  const elements = page.querySelectorAll<HTMLScriptElement>(`script[type="${PACKED_TYPE}"]`);
  if (elements.length === 0) return null;
  const texts = new Map([...elements].map((element) => [element.dataset['file'], element.textContent]));

  return async (address) => {
    const path = address.startsWith(base) ? address.slice(base.length) : address;
    const text = texts.get(path);
    if (text === undefined) return new Response(null, { status: 404, statusText: 'Not in this copy' });
    return new Response(unpack(text, path));
  };
}

function unpack(text: string, path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let packed: Uint8Array<ArrayBuffer>;
  try {
    packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw new LoadError({
      fault: 'damaged',
      file: path,
      feature: null,
      field: null,
      expected: 'base64 text inside this page',
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: 'The file was cut off or changed: fetch or build it again.',
    });
  }
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
}
