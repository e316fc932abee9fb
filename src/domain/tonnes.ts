declare const unit: unique symbol;

/** Contained tonnes: the mass of the metal (or of the named oxide) in a flow, per year. */
export type Tonnes = number & { readonly [unit]: 'contained tonnes' };

/**
 * The only place where a number becomes tonnes.
 * @throws RangeError when the number is negative or not finite. "Not known" is `null`, never a number.
 */
export function tonnes(value: number): Tonnes {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`Expected tonnes as a finite number of at least 0, found ${value}`);
  }
  return value as Tonnes;
}

/** `tonnes` for a figure that may be unknown: `null` stays `null` and is never read as 0. */
export function tonnesOrNull(value: number | null): Tonnes | null {
  return value === null ? null : tonnes(value);
}
