import type { LonLat } from '#domain/network.ts';
import type { ChangeKind } from '../change.ts';
import { PALETTES, rgb, type Rgb, type Theme } from '../palette.ts';
import type { FlowRow, Stroke } from '../rows.ts';
import { Column, type Attribute } from './Column.ts';
import { emphasis, innerBand, outerBand, type Focus } from './emphasis.ts';
import { rowAt, type DrawnFlows } from './wrappedFlows.ts';

/** What the look of the flows depends on besides the flows themselves. */
export interface FlowLook extends Focus {
  readonly theme: Theme;
  /** Draw the low-high range of every flow that has one. */
  readonly range: boolean;
}

/** Flows as the graphics card takes them: one array of numbers per attribute of FlowLayer. */
export interface FlowData {
  readonly length: number;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const STROKES: Readonly<Record<Stroke, number>> = { solid: 0, dashed: 1, dotted: 2, hatched: 3 };
/** In steps of four, so that stroke and change share one number; FlowLayer takes them apart again. */
const CHANGES: Readonly<Record<ChangeKind, number>> = { kept: 4, gained: 8, lost: 12 };

/**
 * Packs flows for the graphics card, without an object or a call per number. An array whose numbers are those of the
 * time before is handed out again, and deck.gl sends no array that it has: a scenario that changes amounts sends
 * widths, a pointer that moves sends emphasis, and neither sends where flows begin and end.
 */
export class FlowPacker {
  readonly #origins = new Column((length) => new Float64Array(length), 3);
  readonly #destinations = new Column((length) => new Float64Array(length), 3);
  readonly #colours = new Column((length) => new Uint8ClampedArray(length), 4);
  readonly #routes = new Column((length) => new Float32Array(length), 4);
  readonly #rims = new Column((length) => new Float32Array(length), 2);
  readonly #values = new Column((length) => new Float32Array(length), 4);
  readonly #emphases = new Column((length) => new Float32Array(length), 1);
  #flows: DrawnFlows | null = null;
  #look: FlowLook | null = null;
  #data: FlowData | null = null;

  /** @returns the very object of the last call where no number has changed. */
  pack(flows: DrawnFlows, look: FlowLook): FlowData {
    const last = this.#look;
    const renewed = flows !== this.#flows;
    const refocused = look.selection !== last?.selection || look.hovered !== last.hovered;
    if (renewed || look.range !== last?.range || look.theme !== last?.theme) this.#packFlows(flows, look);
    if (renewed || refocused) this.#packEmphases(flows, look);
    this.#flows = flows;
    this.#look = look;
    return this.#collect(lengthOf(flows));
  }

  /** One loop for all columns: with 100,000 flows, reaching an object in memory costs more than writing its numbers. */
  #packFlows(flows: DrawnFlows, { theme, range }: FlowLook): void {
    const { rows, copies } = flows;
    const palette = PALETTES[theme];
    const hues: Readonly<Record<FlowRow['hue'], Rgb>> = {
      extraction: rgb(palette.extraction),
      processing: rgb(palette.processing),
      manufacturing: rgb(palette.manufacturing),
      unknown: rgb(palette.unknown),
    };
    const columns = [
      this.#origins,
      this.#destinations,
      this.#routes,
      this.#rims,
      this.#values,
      this.#colours,
    ];
    for (const column of columns) column.begin(lengthOf(flows));
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as FlowRow;
      this.#write(i, row, row.from, row.to, range, hues[row.hue]);
    }
    for (const [i, { row, from, to }] of copies.entries()) {
      this.#write(rows.length + i, row, from, to, range, hues[row.hue]);
    }
    for (const column of columns) column.end();
  }

  #write(i: number, row: FlowRow, from: LonLat, to: LonLat, range: boolean, hue: Rgb): void {
    const origins = this.#origins.filled;
    origins[3 * i] = from[0];
    origins[3 * i + 1] = from[1];
    const destinations = this.#destinations.filled;
    destinations[3 * i] = to[0];
    destinations[3 * i + 1] = to[1];
    const { lane } = row;
    const routes = this.#routes.filled;
    routes[4 * i] = lane.side;
    routes[4 * i + 1] = lane.globeBend;
    routes[4 * i + 2] = lane.shift;
    routes[4 * i + 3] = row.longWay ? 1 : 0;
    const rims = this.#rims.filled;
    rims[2 * i] = row.originRim;
    rims[2 * i + 1] = row.destinationRim;
    const values = this.#values.filled;
    values[4 * i] = row.width;
    values[4 * i + 1] = innerBand(row, range);
    values[4 * i + 2] = outerBand(row, range);
    values[4 * i + 3] = STROKES[row.stroke] + (row.change === null ? 0 : CHANGES[row.change.kind]);
    const colours = this.#colours.filled;
    colours[4 * i] = hue[0];
    colours[4 * i + 1] = hue[1];
    colours[4 * i + 2] = hue[2];
    colours[4 * i + 3] = 255;
  }

  #packEmphases(flows: DrawnFlows, focus: Focus): void {
    const emphases = this.#emphases.begin(lengthOf(flows));
    if (focus.selection === null && focus.hovered === null) emphases.fill(1);
    else for (let i = 0; i < emphases.length; i++) emphases[i] = emphasis(rowAt(flows, i) as FlowRow, focus);
    this.#emphases.end();
  }

  #collect(length: number): FlowData {
    const attributes = {
      getSourcePosition: this.#origins.attribute,
      getTargetPosition: this.#destinations.attribute,
      getSourceColor: this.#colours.attribute,
      getRoute: this.#routes.attribute,
      getRims: this.#rims.attribute,
      getValues: this.#values.attribute,
      getEmphasis: this.#emphases.attribute,
    };
    const last: FlowData['attributes'] | undefined = this.#data?.attributes;
    const same = last && Object.entries(attributes).every(([name, attribute]) => last[name] === attribute);
    if (!this.#data || !same) this.#data = { length, attributes };
    return this.#data;
  }
}

const lengthOf = ({ rows, copies }: DrawnFlows): number => rows.length + copies.length;
