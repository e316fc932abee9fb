/** One line of an arithmetic as it is read. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly calculation: string;
  /** The figure after the line; `null` where a line only explains the next. */
  readonly figure: number | null;
}
