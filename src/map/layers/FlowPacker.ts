import type { LonLat } from '#domain/network.ts';
import type { ChangeKind } from '../change.ts';
import { PALETTES, rgb, type Rgb, type Theme } from '../palette.ts';
import type { FlowRow, Stroke } from '../rows.ts';
import { Column } from './Column.ts';
import { emphasis, innerBand, outerBand, type Focus } from './emphasis.ts';
import { PackedRows, type Packed } from './PackedRows.ts';
import { rowAt, type DrawnFlows } from './wrappedFlows.ts';

/** What the look of the flows depends on besides the flows themselves. */
export interface FlowLook extends Focus {
  readonly theme: Theme;
  /** Draw the low-high range of every flow that has one. */
  readonly range: boolean;
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
  readonly #columns = {
    getSourcePosition: new Column((length) => new Float64Array(length), 3),
    getTargetPosition: new Column((length) => new Float64Array(length), 3),
    getSourceColor: new Column((length) => new Uint8ClampedArray(length), 4),
    getRoute: new Column((length) => new Float32Array(length), 4),
    getRims: new Column((length) => new Float32Array(length), 2),
    getValues: new Column((length) => new Float32Array(length), 4),
    getEmphasis: new Column((length) => new Float32Array(length), 1),
  };
  readonly #packed = new PackedRows(this.#columns);
  /** Origin and destination of every row packed last, `null` for a flow that was sent the long way round. */
  #ends: (LonLat | null)[] = [];
  #flows: DrawnFlows | null = null;
  #look: FlowLook | null = null;

  /** @returns the very object of the last call where no number has changed. */
  pack(flows: DrawnFlows, look: FlowLook): Packed {
    const last = this.#look;
    const renewed = flows !== this.#flows;
    const refocused = look.selection !== last?.selection || look.hovered !== last.hovered;
    if (renewed || look.range !== last?.range || look.theme !== last?.theme) {
      const moved = this.#packSymbols(flows, look);
      if (moved) this.#packEnds(flows);
    }
    if (renewed || refocused) this.#packEmphases(flows, look);
    this.#flows = flows;
    this.#look = look;
    return this.#packed.collect(lengthOf(flows));
  }

  /**
   * One loop for all columns: with 100,000 flows, reaching an object in memory costs more than writing its numbers.
   * @returns whether a flow begins or ends elsewhere than the one that stood in its row. A scenario keeps its places,
   * and so the very objects that say where they are.
   */
  #packSymbols(flows: DrawnFlows, { theme, range }: FlowLook): boolean {
    const { rows, copies } = flows;
    const palette = PALETTES[theme];
    const hues: Readonly<Record<FlowRow['hue'], Rgb>> = {
      extraction: rgb(palette.extraction),
      processing: rgb(palette.processing),
      manufacturing: rgb(palette.manufacturing),
      unknown: rgb(palette.unknown),
    };
    const length = lengthOf(flows);
    // Local names, for they are reached 13 times a flow: the columns themselves are private, and far.
    const { getRoute, getRims, getValues, getSourceColor } = this.#columns;
    const routes = getRoute.begin(length);
    const rims = getRims.begin(length);
    const values = getValues.begin(length);
    const colours = getSourceColor.begin(length);
    const ends = this.#ends;
    let moved = ends.length !== 2 * length;
    ends.length = 2 * length;
    for (let i = 0; i < length; i++) {
      const row = (i < rows.length ? rows[i] : copies[i - rows.length]?.row) as FlowRow;
      const { lane, change } = row;
      const hue = hues[row.hue];
      routes[4 * i] = lane.side;
      routes[4 * i + 1] = lane.globeBend;
      routes[4 * i + 2] = lane.shift;
      routes[4 * i + 3] = row.longWay ? 1 : 0;
      rims[2 * i] = row.originRim;
      rims[2 * i + 1] = row.destinationRim;
      values[4 * i] = row.width;
      values[4 * i + 1] = innerBand(row, range);
      values[4 * i + 2] = outerBand(row, range);
      values[4 * i + 3] = STROKES[row.stroke] + (change === null ? 0 : CHANGES[change.kind]);
      colours[4 * i] = hue[0];
      colours[4 * i + 1] = hue[1];
      colours[4 * i + 2] = hue[2];
      colours[4 * i + 3] = 255;
      // A flow sent the long way is looked at anew every time: its second drawing may lie elsewhere, its ends as before.
      const from = row.longWay ? null : row.from;
      moved ||= from === null || ends[2 * i] !== from || ends[2 * i + 1] !== row.to;
      ends[2 * i] = from;
      ends[2 * i + 1] = row.to;
    }
    for (const column of [getRoute, getRims, getValues, getSourceColor]) column.end();
    return moved;
  }

  #packEnds(flows: DrawnFlows): void {
    const { rows, copies } = flows;
    const origins = this.#columns.getSourcePosition.begin(lengthOf(flows));
    const destinations = this.#columns.getTargetPosition.begin(lengthOf(flows));
    const write = (i: number, { from, to }: { readonly from: LonLat; readonly to: LonLat }) => {
      origins[3 * i] = from[0];
      origins[3 * i + 1] = from[1];
      destinations[3 * i] = to[0];
      destinations[3 * i + 1] = to[1];
    };
    for (let i = 0; i < rows.length; i++) write(i, rows[i] as FlowRow);
    for (const [i, copy] of copies.entries()) write(rows.length + i, copy);
    this.#columns.getSourcePosition.end();
    this.#columns.getTargetPosition.end();
  }

  #packEmphases(flows: DrawnFlows, focus: Focus): void {
    const emphases = this.#columns.getEmphasis.begin(lengthOf(flows));
    if (focus.selection === null && focus.hovered === null) emphases.fill(1);
    else for (let i = 0; i < emphases.length; i++) emphases[i] = emphasis(rowAt(flows, i) as FlowRow, focus);
    this.#columns.getEmphasis.end();
  }
}

const lengthOf = ({ rows, copies }: DrawnFlows): number => rows.length + copies.length;
