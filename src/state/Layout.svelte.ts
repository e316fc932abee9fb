import { MediaQuery } from 'svelte/reactivity';

/** How much room there is: three columns, two and a drawer, or the map above one sheet. */
export class Layout {
  readonly #wide = new MediaQuery('min-width: 1200px', true);
  readonly #medium = new MediaQuery('min-width: 760px', true);
  readonly #short = new MediaQuery('max-height: 759px', false);

  get size(): 'wide' | 'medium' | 'narrow' {
    if (this.#wide.current) return 'wide';
    return this.#medium.current ? 'medium' : 'narrow';
  }

  /** Whether what stands below the map would take more from it than it tells. */
  get isShort(): boolean {
    return this.#short.current;
  }
}
