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
  const focus = [selection, hovered].filter((id) => id !== null);
  return focus.length === 0 || focus.some((id) => isFocused(row, id)) ? 1 : 0;
}

/** Inner and outer band of a flow in pixels: what is kept inside what changed, or low inside high. */
export function bandOf(row: FlowRow, range: boolean): readonly [inner: number, outer: number] {
  const { change, width } = row;
  if (change && change.kind !== 'kept') {
    const larger = Math.max(change.baseline, change.result);
    return [(width * Math.min(change.baseline, change.result)) / larger, 0];
  }
  return range && row.highWidth !== null ? [row.lowWidth ?? 0, row.highWidth] : [0, 0];
}
