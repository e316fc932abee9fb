import type { Progress } from './async.ts';
import { jsonFault } from './jsonFault.ts';
import { LoadError } from './LoadError.ts';

export type Fetch = (address: string) => Promise<Response>;

export interface FetchFileOptions {
  /** Address of the folder that `path` is relative to; ends with a slash. */
  readonly base: string;
  readonly fetch: Fetch;
  /** Size that the manifest promises, for the progress. */
  readonly bytes?: number | undefined;
  readonly onprogress?: ((progress: Progress) => void) | undefined;
}

/**
 * The bytes of one published file.
 * @throws LoadError when the server cannot be reached, refuses, or breaks off.
 */
export async function fetchFile(
  path: string,
  { base, fetch, bytes = 0, onprogress }: FetchFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(base + path);
  } catch (cause) {
    throw unreachable(path, cause);
  }
  if (!response.ok) {
    throw new LoadError({
      fault: 'missing',
      file: path,
      feature: null,
      field: null,
      expected: 'the file',
      found: `HTTP ${response.status} ${response.statusText}`.trim(),
      remedy: 'Check that the whole site was copied to the server, then retry.',
    });
  }
  onprogress?.({ received: 0, total: bytes });
  try {
    return await readAll(response, bytes, onprogress);
  } catch (cause) {
    throw unreachable(path, cause);
  }
}

/**
 * Published JSON as a plain value.
 * @throws LoadError when the text is no JSON.
 */
export function parseJson(content: Uint8Array, path: string): unknown {
  const text = new TextDecoder().decode(content);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LoadError({
      fault: 'no-json',
      file: path,
      feature: null,
      field: null,
      expected: 'JSON',
      found: jsonFault(text, cause),
      remedy: 'The server may have answered with a page of its own: check the address, then retry.',
    });
  }
}

async function readAll(
  response: Response,
  total: number,
  onprogress: FetchFileOptions['onprogress'],
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    received += part.value.length;
    onprogress?.({ received, total });
  }
  const content = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    content.set(chunk, offset);
    offset += chunk.length;
  }
  return content;
}

function unreachable(path: string, cause: unknown): LoadError {
  return new LoadError({
    fault: 'unreachable',
    file: path,
    feature: null,
    field: null,
    expected: 'an answer from the server',
    found: cause instanceof Error ? cause.message : String(cause),
    remedy: 'Check the connection, then retry.',
  });
}
