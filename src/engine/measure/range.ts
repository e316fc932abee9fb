/**
 * A figure known only within bounds. `low === high` when every figure behind it is known; the two part when
 * a share is withheld or sits in "other countries", because a guess would be a false figure.
 */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of a figure that is known. */
export function exactly(value: number): Range {
  return { low: value, high: value };
}

/** Each end of `range` through a function that never falls, such as a product with a positive number. */
export function mapRange(range: Range, rising: (value: number) => number): Range {
  return { low: rising(range.low), high: rising(range.high) };
}
