/** Bytes cut up for arrays before a new block is taken. */
const BLOCK = 1 << 20;

let block = new ArrayBuffer(0);
let used = 0;

/**
 * `length` zeros. Many arrays share one block of memory, because a solve needs some sixty short ones, and freeing the
 * memory of each by itself is what a pause of the garbage collector is spent on. A block is freed with the last of its
 * arrays. Not for results that are posted to another thread: the whole block would be copied with them.
 */
export function floats(length: number): Float64Array<ArrayBuffer> {
  const size = length * Float64Array.BYTES_PER_ELEMENT;
  if (size > BLOCK / 4) return new Float64Array(length);
  const start = cut(size);
  return new Float64Array(block, start, length);
}

/** `floats` for whole numbers. */
export function integers(length: number): Int32Array<ArrayBuffer> {
  const size = length * Int32Array.BYTES_PER_ELEMENT;
  if (size > BLOCK / 4) return new Int32Array(length);
  const start = cut(size);
  return new Int32Array(block, start, length);
}

/** A copy that may be counted up while the original stays. */
export function copyOf(values: Int32Array): Int32Array<ArrayBuffer> {
  const copy = integers(values.length);
  copy.set(values);
  return copy;
}

/** `floats` for numbers below 256. */
export function bytes(length: number): Uint8Array<ArrayBuffer> {
  if (length > BLOCK / 4) return new Uint8Array(length);
  const start = cut(length);
  return new Uint8Array(block, start, length);
}

/** Takes bytes off the block, or off a new one where they do not fit, and says where they start: read `block` after. */
function cut(size: number): number {
  if (used + size > block.byteLength) {
    block = new ArrayBuffer(BLOCK);
    used = 0;
  }
  const start = used;
  used += Math.ceil(size / 8) * 8;
  return start;
}
