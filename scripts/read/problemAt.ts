import type { Problem } from './problem.ts';
import type { RowOrigin } from './table.ts';

/** A problem of one cell of a row that was read before. */
export function problemAt(
  { at }: { readonly at: RowOrigin },
  column: string | null,
  expected: string,
  found: string,
  fix?: string,
): Problem {
  const problem = { file: at.file, row: at.line, column, expected, found };
  return fix === undefined ? problem : { ...problem, fix };
}
