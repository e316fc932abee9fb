/** Why a row of a file cannot be used, and what would make it usable. */
export interface RowProblem {
  readonly table: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}
