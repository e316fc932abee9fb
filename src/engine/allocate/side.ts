import { copyOf, floats, integers } from './arrays.ts';
import type { Cells } from './problem.ts';

/**
 * All cells seen from their sellers, or from their buyers, grouped by segment. Straight cells (no limit, open
 * from the start) are linear in the node's factor, so one sum stands for all of them; bent cells are kept apart.
 */
export interface Side {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly prior: Float64Array;
  /** Flow of a segment's straight cells per unit of its own factor, as last gathered. */
  readonly sum: Float64Array;
  readonly bentStart: Int32Array;
  readonly bentOther: Int32Array;
  readonly bentPrior: Float64Array;
  readonly bentLimit: Float64Array;
  /** prior * threshold: what is taken off before a latent cell opens. */
  readonly bentOffset: Float64Array;
  /** Flow of a bent cell per unit of its own factor while it is open, as last gathered. */
  readonly bentSlope: Float64Array;
}

/** Groups cells by their own segment (compressed rows). Order within a segment is the order of the cells. */
export function buildSide(
  segments: number,
  own: Int32Array,
  other: Int32Array,
  cells: Omit<Cells, 'seller' | 'buyer'>,
): Side {
  const isBent = (cell: number) => cells.limit[cell]! < Infinity || cells.threshold[cell]! > 0;
  const start = integers(segments + 1);
  const bentStart = integers(segments + 1);
  for (let cell = 0; cell < own.length; cell++) (isBent(cell) ? bentStart : start)[own[cell]! + 1]!++;
  for (let s = 0; s < segments; s++) {
    start[s + 1]! += start[s]!;
    bentStart[s + 1]! += bentStart[s]!;
  }
  const straight = start[segments]!;
  const bent = bentStart[segments]!;
  const side: Side = {
    start,
    other: integers(straight),
    prior: floats(straight),
    sum: floats(segments),
    bentStart,
    bentOther: integers(bent),
    bentPrior: floats(bent),
    bentLimit: floats(bent),
    bentOffset: floats(bent),
    bentSlope: floats(bent),
  };
  const next = copyOf(start);
  const nextBent = copyOf(bentStart);
  for (let cell = 0; cell < own.length; cell++) {
    const segment = own[cell]!;
    const prior = cells.prior[cell]!;
    if (isBent(cell)) {
      const at = nextBent[segment]!++;
      side.bentOther[at] = other[cell]!;
      side.bentPrior[at] = prior;
      side.bentLimit[at] = cells.limit[cell]!;
      side.bentOffset[at] = prior * cells.threshold[cell]!;
    } else {
      const at = next[segment]!++;
      side.other[at] = other[cell]!;
      side.prior[at] = prior;
    }
  }
  return side;
}

/** Brings the sums of segments `from .. to - 1` up to date with the factors of the other side. */
export function gather(side: Side, otherFactors: Float64Array, from: number, to: number): void {
  const { start, other, prior, sum, bentStart, bentOther, bentPrior, bentSlope } = side;
  for (let segment = from; segment < to; segment++) {
    let total = 0;
    for (let at = start[segment]!, end = start[segment + 1]!; at < end; at++)
      total += prior[at]! * otherFactors[other[at]!]!;
    sum[segment] = total;
  }
  for (let at = bentStart[from]!, end = bentStart[to]!; at < end; at++)
    bentSlope[at] = bentPrior[at]! * otherFactors[bentOther[at]!]!;
}

/** True when a node has only straight cells on this side, so that closed formulas hold. */
export function isStraight(side: Side, node: number): boolean {
  return side.bentStart[2 * node] === side.bentStart[2 * node + 2];
}

/** Reused answer of `probe`: flow of a segment and its derivative by the factor. */
export interface Probe {
  flow: number;
  slope: number;
}

/** Flow of one segment if its own factor were `factor`. Writes into `answer` to spare an object per call. */
export function probe(side: Side, segment: number, factor: number, answer: Probe): void {
  const { bentStart, bentLimit, bentOffset, bentSlope } = side;
  let slope = side.sum[segment]!;
  let flow = slope * factor;
  for (let at = bentStart[segment]!, end = bentStart[segment + 1]!; at < end; at++) {
    const amount = bentSlope[at]! * factor - bentOffset[at]!;
    if (amount <= 0) continue;
    if (amount >= bentLimit[at]!) flow += bentLimit[at]!;
    else {
      flow += amount;
      slope += bentSlope[at]!;
    }
  }
  answer.flow = flow;
  answer.slope = slope;
}
