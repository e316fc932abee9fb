import type { SitesFile } from '#domain/published/sites.ts';
import { prepareSites, SITES_FROM_ZOOM, type SiteRow } from '#map/sites.ts';

/** Sites are a large file that only a close look needs: it is asked for at the first one, and then kept. */
export class CloseSites {
  #file = $state.raw<SitesFile | null>(null);
  readonly #read: () => Promise<SitesFile>;
  #asked = false;

  constructor(read: () => Promise<SitesFile>) {
    this.#read = read;
  }

  /** Asks for the sites where the reader looks closely enough to see them. */
  async look(zoom: number): Promise<void> {
    if (zoom < SITES_FROM_ZOOM || this.#asked) return;
    this.#asked = true;
    try {
      this.#file = await this.#read();
    } catch (error) {
      // The picture stands without sites; the next close look asks again.
      this.#asked = false;
      console.error('Sites did not load', error);
    }
  }

  /** Sites of a commodity; none before they are there. */
  of(commodity: string): readonly SiteRow[] {
    return this.#file ? prepareSites(this.#file, commodity) : [];
  }
}
