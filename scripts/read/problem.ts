/** One thing wrong with the tables: where it is, what was expected there, and what was found. */
export interface Problem {
  /** Path below data/. */
  readonly file: string;
  /** Line of the file as an editor counts it; `null` when the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly expected: string;
  readonly found: string;
  /** What to do about it, where that is known. */
  readonly fix?: string;
}

/** The problem as one line for the terminal, starting with a clickable `data/file:line`. */
export function formatProblem(problem: Problem): string {
  const line = problem.row === null ? '' : `:${problem.row}`;
  const column = problem.column === null ? '' : ` column "${problem.column}":`;
  const fix = problem.fix === undefined ? '' : ` Fix: ${problem.fix}`;
  return `data/${problem.file}${line}${column} expected ${problem.expected}, found ${problem.found}.${fix}`;
}
