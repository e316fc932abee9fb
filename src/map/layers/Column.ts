type Numbers = Float64Array | Float32Array | Uint8ClampedArray;

/** One attribute of all flows; a new object only where a number has changed, so that identity tells. */
export interface Attribute {
  readonly value: Numbers;
  readonly size: number;
}

/**
 * An array of numbers that is filled again and again, `size` numbers per flow. Two arrays take turns: one is shown
 * while the other is filled, so that filling frees nothing and what is shown never changes under deck.gl's hands.
 */
export class Column<T extends Numbers> {
  readonly #create: (length: number) => T;
  readonly #size: number;
  #spare: T;
  #attribute: { readonly value: T; readonly size: number };

  constructor(create: (length: number) => T, size: number) {
    this.#create = create;
    this.#size = size;
    this.#spare = create(0);
    this.#attribute = { value: create(0), size };
  }

  /** Makes room for this many flows. @returns the array to fill. */
  begin(flows: number): T {
    const length = flows * this.#size;
    if (this.#spare.length !== length) this.#spare = this.#create(length);
    return this.#spare;
  }

  /** The array that is being filled. */
  get filled(): T {
    return this.#spare;
  }

  /** Ends the filling: shows the array where any number differs from the one shown so far. */
  end(): void {
    const next = this.#spare;
    const shown = this.#attribute.value;
    if (isSame(next, shown)) return;
    this.#attribute = { value: next, size: this.#size };
    this.#spare = shown;
  }

  get attribute(): Attribute {
    return this.#attribute;
  }
}

function isSame(a: Numbers, b: Numbers): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
