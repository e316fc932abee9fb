import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import * as m from '#messages';
import { createMap, type FlowMap, type MapStart } from './createMap.ts';

/** Graphics contexts get lost (a sleeping laptop, a driver update); so often in a row, something is broken. */
const MAX_LOSSES = 3;

export interface Opening {
  /** What a map starts with; asked for whenever one opens. */
  readonly start: () => Omit<MapStart, 'onlost' | 'onbasemap'>;
  /** A map is open and wants to be attended to. */
  readonly onopen: (opened: FlowMap) => void;
  /** No map can be opened, or none stays open; the reason is a sentence for the reader. */
  readonly onfailure: (reason: string) => void;
  /** An online basemap or a part of it could not be used; a sentence for the reader. */
  readonly onbasemapfailure: (sentence: string) => void;
}

/** The map in its container, from its opening to its removal; one that loses its graphics context opens again. */
export class OpenMap {
  /** The open map; none while one opens. */
  current: FlowMap | undefined = $state.raw();
  /** How often a graphics context was lost: each wants a container of its own, and so a map of its own. */
  losses = $state(0);
  readonly isBroken = $derived(this.losses >= MAX_LOSSES);
  readonly #opening: Opening;
  #address: string | null = null;

  constructor(opening: Opening) {
    this.#opening = opening;
  }

  /** Opens a map in a container, and removes it with the container. */
  readonly attach: Attachment<HTMLElement> = (container) =>
    untrack(() => {
      let removed = false;
      const start: MapStart = {
        ...this.#opening.start(),
        onlost: () => this.#lose(),
        onbasemap: (found) =>
          this.#opening.onbasemapfailure(m.map_basemap_partly({ url: this.#address ?? '', found })),
      };
      createMap(container, start).then(
        (created) => {
          if (removed) return created.remove();
          this.current = created;
          this.#opening.onopen(created);
        },
        (error: unknown) => {
          if (!removed) this.#opening.onfailure(reasonOf(error));
        },
      );
      return () => {
        removed = true;
        this.current?.remove();
        this.current = undefined;
      };
    });

  /** Shows an online basemap, or with `null` the outlines. */
  async useBasemap(address: string | null): Promise<void> {
    const asking = this.current;
    this.#address = address;
    try {
      await asking?.basemap.use(address);
    } catch (error) {
      // A map that is gone has nobody to tell.
      if (asking !== this.current) return;
      const found = reasonOf(error);
      this.#opening.onbasemapfailure(m.map_basemap_failed({ url: address ?? '', found }));
    }
  }

  #lose(): void {
    this.losses += 1;
    if (this.isBroken) this.#opening.onfailure(m.map_lost_context({ count: String(this.losses) }));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
