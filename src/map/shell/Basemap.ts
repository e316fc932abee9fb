import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { basemapData, basemapPaint, basemapStyle, regionFilter, type World } from '../basemapStyle.ts';
import type { Theme } from '../palette.ts';
import { readOnlineStyle } from './onlineStyle.ts';

interface Look {
  readonly theme: Theme;
  readonly projection: 'globe' | 'flat';
  readonly region: readonly string[];
}

/** What lies under the flows: the outlines that come with the app, or an online style in their place. */
export class Basemap {
  readonly #map: MapLibre;
  #world: World;
  #look: Look;
  #online = false;
  /** Counts what was asked for, so that a slow answer does not replace a later one. */
  #asked = 0;

  constructor(map: MapLibre, world: World, look: Look) {
    this.#map = map;
    this.#world = world;
    this.#look = look;
  }

  /** Whether an online style stands in for the outlines. */
  get isOnline(): boolean {
    return this.#online;
  }

  /** Outlines drawn finer, in place of the ones shown. */
  setWorld(world: World): void {
    this.#world = world;
    if (this.#online) return;
    for (const [id, data] of Object.entries(basemapData(world)))
      this.#map.getSource<GeoJSONSource>(id)?.setData(data);
  }

  change(part: Partial<Look>): void {
    this.#look = { ...this.#look, ...part };
    if (part.projection) this.#map.setProjection(this.#projection);
    if (this.#online) return;
    if (part.region) this.#map.setFilter('region', regionFilter(part.region));
    if (!part.theme) return;
    for (const [layer, paint] of Object.entries(basemapPaint(part.theme))) {
      for (const [property, value] of Object.entries(paint))
        this.#map.setPaintProperty(layer, property as never, value as never);
    }
  }

  /**
   * Shows an online style, or with `null` the outlines again.
   * @throws Error with a reason for the reader; the outlines are shown then.
   */
  async use(address: string | null): Promise<void> {
    const question = ++this.#asked;
    if (address === null) return this.#showOutlines();
    try {
      const style = await readOnlineStyle(address);
      if (question === this.#asked) await this.#show({ ...style, projection: this.#projection });
    } catch (error) {
      if (question !== this.#asked) return;
      this.#showOutlines();
      throw error;
    }
  }

  #showOutlines(): void {
    if (!this.#online) return;
    this.#online = false;
    const { theme, projection, region } = this.#look;
    this.#map.setStyle(basemapStyle(basemapData(this.#world), theme, projection === 'globe', region), {
      diff: false,
    });
  }

  /** MapLibre tells of a style that it refuses by an event, and then never of its loading. */
  async #show(style: StyleSpecification): Promise<void> {
    this.#online = true;
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        this.#map.off('style.load', loaded);
        this.#map.off('error', refused);
      };
      const loaded = () => {
        done();
        resolve();
      };
      const refused = ({ error }: { error: { message: string } }) => {
        done();
        reject(new Error(error.message));
      };
      this.#map.on('style.load', loaded);
      this.#map.on('error', refused);
      this.#map.setStyle(style, { diff: false });
    });
  }

  get #projection(): { type: 'globe' | 'mercator' } {
    return { type: this.#look.projection === 'globe' ? 'globe' : 'mercator' };
  }
}
