import type { TermId } from '../glossary/terms.ts';

export interface FactColumn {
  readonly label: string;
  readonly isNumber?: boolean;
  /** Its figures carry words, and may take two lines. */
  readonly wraps?: boolean;
}

/** One row as it is read: the first cell names it. */
export interface FactRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** Explains the first cell in place. */
  readonly term?: TermId | undefined;
}
