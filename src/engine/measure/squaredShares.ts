import type { Range } from './range.ts';

/** One figure that enters a sum of squared shares, with the weight its square carries. */
export interface Term {
  readonly low: number;
  readonly high: number;
  /** Weight at the low and at the high end; 0 at the low end where the figure may be split without limit. */
  readonly weightLow: number;
  readonly weightHigh: number;
}

/** Above this many unknown figures the high end is a safe bound instead of the exact maximum. */
const EXACT_UNKNOWNS = 12;

/**
 * Bounds of  sum_k a_k w_k^2 / (sum_k w_k)^2  over every w_k in [low_k, high_k], or of
 * sum_k a_k w_k^2 / total^2  with a printed total that the figures must not exceed together.
 *
 * Without a total the quotient is quasiconvex (a norm over a linear function). Its minimum therefore has
 * w_k = clamp(t / a_k, low_k, high_k) with t = sum a w^2 / sum w, one unknown that bisection finds; its
 * maximum lies at a corner of the box.
 * `null` when no figure can be above 0.
 */
export function squaredShares(terms: readonly Term[], total: number | null): Range | null {
  if (!terms.some((term) => term.high > 0)) return null;
  if (total !== null) return againstTotal(terms, total);
  return { low: minimum(terms), high: maximum(terms) };
}

function againstTotal(terms: readonly Term[], total: number): Range {
  const lowSum = terms.reduce((sum, term) => sum + term.low, 0);
  const room = Math.max(0, total - lowSum);
  let low = 0;
  let high = 0;
  let mostGain = 0;
  for (const term of terms) {
    const top = Math.min(term.high, term.low + room);
    low += term.weightLow * term.low ** 2;
    high += term.weightHigh * top ** 2;
    // Room spent on one term alone gains most, because a square grows faster than its side.
    mostGain = Math.max(mostGain, term.weightHigh * ((term.low + room) ** 2 - term.low ** 2));
  }
  const atLow = terms.reduce((sum, term) => sum + term.weightHigh * term.low ** 2, 0);
  return { low: low / total ** 2, high: Math.min(high, atLow + mostGain) / total ** 2 };
}

function minimum(terms: readonly Term[]): number {
  if (terms.some((term) => term.weightLow === 0 && term.high === Infinity)) return 0;
  // Where every figure is known there is nothing to search for: a slider asks for this at every move.
  if (terms.every((term) => term.low === term.high)) return quotient(terms);
  const known = Math.max(...terms.map((term) => term.weightLow * term.low));
  let above = known > 0 ? known : 1;
  let below = 0;
  const at = (level: number) => terms.map((term) => atLevel(term, level));
  // 100 halvings exhaust the precision of a double.
  for (let step = 0; step < 100; step++) {
    const level = (above + below) / 2;
    const { squares, sum } = weigh(terms, at(level), 'weightLow');
    if (squares > level * sum) below = level;
    else above = level;
  }
  const { squares, sum } = weigh(terms, at(above), 'weightLow');
  return squares / sum ** 2;
}

function quotient(terms: readonly Term[]): number {
  let squares = 0;
  let sum = 0;
  for (const { low, weightLow } of terms) {
    squares += weightLow * low ** 2;
    sum += low;
  }
  return squares / sum ** 2;
}

function atLevel(term: Term, level: number): number {
  const free = term.weightLow === 0 ? Infinity : level / term.weightLow;
  return Math.min(term.high, Math.max(term.low, free));
}

function maximum(terms: readonly Term[]): number {
  const open = terms.filter((term) => term.high === Infinity);
  const limit = Math.max(0, ...open.map((term) => term.weightHigh));
  const closed = terms.map((term) => (term.high === Infinity ? { ...term, high: term.low } : term));
  const unknown = closed.flatMap((term, index) => (term.high > term.low ? [index] : []));
  const atLow = closed.map((term) => term.low);
  if (unknown.length > EXACT_UNKNOWNS) return Math.max(limit, safeMaximum(closed));
  let best = limit;
  for (let corner = 0; corner < 2 ** unknown.length; corner++) {
    const values = [...atLow];
    unknown.forEach((index, bit) => {
      if (corner & (1 << bit)) values[index] = closed[index]?.high ?? 0;
    });
    const { squares, sum } = weigh(closed, values, 'weightHigh');
    if (sum > 0) best = Math.max(best, squares / sum ** 2);
  }
  return best;
}

/** Every square at its highest over the lowest sum: never too low, and never above the largest weight. */
function safeMaximum(terms: readonly Term[]): number {
  const most = Math.max(...terms.map((term) => term.weightHigh));
  const squares = terms.reduce((sum, term) => sum + term.weightHigh * term.high ** 2, 0);
  const sum = terms.reduce((total, term) => total + term.low, 0);
  return sum > 0 ? Math.min(most, squares / sum ** 2) : most;
}

function weigh(
  terms: readonly Term[],
  values: readonly number[],
  weight: 'weightLow' | 'weightHigh',
): { squares: number; sum: number } {
  let squares = 0;
  let sum = 0;
  terms.forEach((term, index) => {
    const value = values[index] ?? 0;
    squares += term[weight] * value ** 2;
    sum += value;
  });
  return { squares, sum };
}
