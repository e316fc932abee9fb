/** Numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * mulberry32: a 32-bit generator by Tommy Ettinger, public domain (2017). Passes gjrand; its period of 2^32
 * is ample for a few million draws. The same seed gives the same numbers on every machine.
 * @throws RangeError when the seed is not a whole number.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed)) throw new RangeError(`Expected a whole number as seed, found ${seed}`);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}
