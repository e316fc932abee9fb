/** One thing that `npm run bench` measures. */
export interface BenchPart {
  /** What is measured and how, in one sentence. */
  readonly what: string;
  /** @returns lines to print */
  readonly measure: () => Promise<readonly string[]>;
}

/** Middle value; the mean of the two middle ones of an even count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}
