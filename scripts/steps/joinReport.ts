import type { Problem } from '../read/problem.ts';

/** What a join did with its rows: matched + unmatched + left out = all. Unmatched rows fail the build. */
export interface JoinReport {
  readonly join: string;
  readonly matched: number;
  readonly unmatched: readonly Problem[];
  /** Rows left out on purpose, by reason. */
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/** One line for the terminal. */
export function formatJoin({ join, matched, unmatched, leftOut }: JoinReport): string {
  const out = leftOut.map(({ reason, rows }) => `${rows} left out (${reason})`);
  return `${join}: ${[`${matched} matched`, `${unmatched.length} unmatched`, ...out].join(', ')}`;
}
