export interface ConsumptionTerms {
  readonly primary: number | null;
  readonly secondary: number | null;
  readonly imports: number | null;
  readonly exports: number | null;
  /** Stocks at the end minus stocks at the start of the year; 0 only when a source says so. */
  readonly stockChange: number | null;
}

/**
 * C = primary + secondary + imports - exports - stock change
 *
 * U.S. Geological Survey, Mineral Commodity Summaries, Appendix "Definitions": stocks that grow are not used.
 * All terms in one unit. `null` when any term is not known.
 * @throws RangeError when a term is not finite, or one that cannot be negative is.
 */
export function apparentConsumption(terms: ConsumptionTerms): number | null {
  for (const [name, value] of Object.entries(terms)) {
    const mayFall = name === 'stockChange';
    if (value !== null && !(Number.isFinite(value) && (mayFall || value >= 0))) {
      throw new RangeError(
        `Expected ${name} as a finite number${mayFall ? '' : ' of at least 0'}, found ${value}`,
      );
    }
  }
  const { primary, secondary, imports, exports, stockChange } = terms;
  if (primary === null || secondary === null || imports === null) return null;
  if (exports === null || stockChange === null) return null;
  return primary + secondary + imports - exports - stockChange;
}
