export interface FactColumn {
  readonly label: string;
  readonly isNumber?: boolean;
  /** Texts of a source table that there is in English only. */
  readonly isEnglish?: boolean;
}

/** One row as it is read: the first cell names it. */
export interface FactRow {
  readonly key: string;
  readonly cells: readonly string[];
}
