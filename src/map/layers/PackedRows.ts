import type { Attribute } from './Column.ts';

/** Rows as the graphics card takes them: one array of numbers per attribute, by the name of deck.gl's accessor. */
export interface Packed {
  readonly length: number;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** Hands out what columns show, as the same object for as long as they show the same. */
export class PackedRows {
  readonly #columns: readonly (readonly [accessor: string, column: { readonly attribute: Attribute }])[];
  #last: Packed = { length: 0, attributes: {} };

  constructor(columns: Readonly<Record<string, { readonly attribute: Attribute }>>) {
    this.#columns = Object.entries(columns);
  }

  collect(length: number): Packed {
    const last = this.#last;
    const isSame = this.#columns.every(([name, { attribute }]) => last.attributes[name] === attribute);
    if (isSame && last.length === length) return last;
    const attributes = Object.fromEntries(this.#columns.map(([name, { attribute }]) => [name, attribute]));
    this.#last = { length, attributes };
    return this.#last;
  }
}
