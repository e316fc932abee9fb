import { PALETTES, rgb, stageColour, type Rgb, type Theme } from '../palette.ts';
import type { PlaceRow } from '../rows.ts';
import { Column } from './Column.ts';
import type { Focus } from './emphasis.ts';
import { PackedRows, type Packed } from './PackedRows.ts';

/** What the look of the places depends on besides the places themselves. */
export interface PlaceLook extends Focus {
  readonly theme: Theme;
}

/** Of 255: enough to see where a circle is, and the land through it. */
const FILL_ALPHA = 56;

/** Packs places for the graphics card as FlowPacker packs flows: what changes is sent, and nothing else. */
export class PlacePacker {
  readonly #columns = {
    getPosition: new Column((length) => new Float64Array(length), 3),
    getRadius: new Column((length) => new Float32Array(length), 1),
    getFillColor: new Column((length) => new Uint8ClampedArray(length), 4),
    getLineColor: new Column((length) => new Uint8ClampedArray(length), 4),
    getLineWidth: new Column((length) => new Float32Array(length), 1),
    getHatch: new Column((length) => new Float32Array(length), 1),
  };
  readonly #packed = new PackedRows(this.#columns);
  #places: readonly PlaceRow[] | null = null;
  #look: PlaceLook | null = null;

  /** @returns the very object of the last call where no number has changed. */
  pack(places: readonly PlaceRow[], look: PlaceLook): Packed {
    const { theme, selection, hovered } = look;
    const last = this.#look;
    const refocused = selection !== last?.selection || hovered !== last.hovered;
    if (places !== this.#places || theme !== last?.theme || refocused) this.#fill(places, look);
    this.#places = places;
    this.#look = look;
    return this.#packed.collect(places.length);
  }

  #fill(places: readonly PlaceRow[], look: PlaceLook): void {
    const columns = Object.values(this.#columns);
    const hues = new Map<string, Rgb>();
    for (const column of columns) column.begin(places.length);
    for (const [i, place] of places.entries()) this.#write(i, place, look, hues);
    for (const column of columns) column.end();
  }

  #write(i: number, row: PlaceRow, { theme, selection, hovered }: PlaceLook, hues: Map<string, Rgb>): void {
    const { getPosition, getRadius, getFillColor, getLineColor, getLineWidth, getHatch } = this.#columns;
    const { id, place, position, tonnes, radius } = row;
    const colour = tonnes === null ? PALETTES[theme].unknown : stageColour(place.stage, theme);
    const hue = hues.get(colour) ?? rgb(colour);
    hues.set(colour, hue);
    getPosition.filled.set(position, 3 * i);
    getRadius.filled[i] = radius;
    getFillColor.filled.set(hue, 4 * i);
    getFillColor.filled[4 * i + 3] = FILL_ALPHA;
    getLineColor.filled.set(hue, 4 * i);
    getLineColor.filled[4 * i + 3] = 255;
    getLineWidth.filled[i] = id === selection || id === hovered ? 3 : 1.5;
    getHatch.filled[i] = tonnes === null ? 1 : 0;
  }
}
