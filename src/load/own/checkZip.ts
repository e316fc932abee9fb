import { MOST_UNPACKED_BYTES } from './limits.ts';
import { OwnFileError } from './OwnFileError.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MOST_PARTS = 10_000;

/**
 * Refuses a zip archive that would unpack to more than the limit: first by the sizes it declares, then by
 * unpacking each part and counting, because a declared size may be a lie. Nothing unpacked is kept.
 * @throws OwnFileError when the bytes are no zip archive, it is broken, or it is too large.
 */
export async function checkZip(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const parts = directory(name, bytes);
  const declared = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > MOST_UNPACKED_BYTES) throw tooLarge(name, declared);
  let left = MOST_UNPACKED_BYTES;
  for (const part of parts) {
    const size = await unpackedSize(name, bytes, part, left);
    if (size > part.unpacked) {
      throw new OwnFileError(name, { code: 'false-size', bytes: part.unpacked });
    }
    left -= size;
  }
}

interface Part {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Parts that the central directory at the end of the archive lists. */
function directory(name: string, bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest) throw broken(name);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) {
    throw new OwnFileError(name, { code: 'too-many', of: 'parts', most: MOST_PARTS, found: count });
  }
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let part = 0; part < count; part++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken(name);
    parts.push({
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function unpackedSize(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  part: Part,
  most: number,
): Promise<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw broken(name);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken(name);
  if (method === 0) return packed;
  const content = new Blob([bytes.subarray(start, start + packed)]);
  const reader = content.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.length;
      if (size > most) break;
    }
  } catch {
    throw broken(name);
  }
  if (size > most) {
    await reader.cancel();
    throw tooLarge(name, null);
  }
  return size;
}

/** @param bytes what the archive declares; `null` where it unpacks to more than that. */
function tooLarge(name: string, bytes: number | null): OwnFileError {
  return new OwnFileError(name, { code: 'too-large-unpacked', most: MOST_UNPACKED_BYTES, bytes });
}

function broken(name: string): OwnFileError {
  return new OwnFileError(name, { code: 'broken-xlsx', detail: null });
}
