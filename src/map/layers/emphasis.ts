import type { FlowRow } from '../rows.ts';

/** What the reader has picked or points at. */
export interface Focus {
  readonly selection: string | null;
  readonly hovered: string | null;
}

/** Whether a flow is, starts at or ends at what the reader picked. */
export function isFocused(row: FlowRow, id: string): boolean {
  return row.id === id || row.flow.originId === id || row.flow.destinationId === id;
}

/** 2 = the flow picked, 1 = normal, 0 = dimmed because something else is picked. */
export function emphasis(row: FlowRow, { selection, hovered }: Focus): number {
  if (row.id === selection) return 2;
  if (selection === null && hovered === null) return 1;
  const lit =
    (selection !== null && isFocused(row, selection)) || (hovered !== null && isFocused(row, hovered));
  return lit ? 1 : 0;
}

/**
 * Width of a flow's inner band in pixels: what is kept inside what changed, or low inside high. Numbers and not a
 * pair, as they are asked for of every flow whenever amounts change.
 */
export function innerBand({ change, width, lowWidth, highWidth }: FlowRow, range: boolean): number {
  if (change && change.kind !== 'kept') {
    const larger = Math.max(change.baseline, change.result);
    return (width * Math.min(change.baseline, change.result)) / larger;
  }
  return range && highWidth !== null ? (lowWidth ?? 0) : 0;
}

/** Width of the pale band around a flow in pixels: its high end; 0 = none. */
export function outerBand({ change, highWidth }: FlowRow, range: boolean): number {
  return range && highWidth !== null && (!change || change.kind === 'kept') ? highWidth : 0;
}
