import type { Stage } from '#domain/stage.ts';

/** What a field of a row should have said, with the values that a sentence about it needs. */
export type RowFault =
  | { readonly code: 'country' | 'stage' | 'basis' | 'number' | 'negative' | 'withheld' }
  | { readonly code: 'year' | 'longitude' | 'latitude' }
  | { readonly code: 'too-much'; readonly tonnes: number }
  | { readonly code: 'stage-order'; readonly from: Stage }
  /** The other end of the range, or the figure, as the row writes it. */
  | { readonly code: 'low-above-high' | 'low-above-tonnes' | 'high-below-tonnes'; readonly other: string };

/** Why a row of a file cannot be used; the screen puts it into words. */
export interface RowProblem {
  readonly table: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly field: string;
  /** `null` where the cell is empty. */
  readonly found: string | null;
  readonly fault: RowFault;
}
