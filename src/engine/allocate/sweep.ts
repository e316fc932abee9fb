import { BUYER, PROCESSOR, SUPPLIER, type Factors, type Problem } from './problem.ts';
import { gather, type Side } from './side.ts';
import { solveEnd, type SegmentFactors } from './solveEnd.ts';
import { processorFactors, solvePartners } from './solvePartners.ts';
import { solveProcessor, type ProcessorFactors } from './solveProcessor.ts';

/** Factors stay within these so that products of two remain finite. */
const SMALLEST = 1e-30;
const LARGEST = 1e30;
const end: SegmentFactors = { free: 1, limited: 1 };
const plant = processorFactors();
const otherPlant = processorFactors();

/**
 * One round of alternation: every even level is solved exactly with the odd ones held, then every odd level.
 * Nodes of one level share no cell, so each half is an exact maximisation of the dual over a block of
 * unknowns (block coordinate ascent; for two levels it is the RAS or Sinkhorn iteration).
 * @returns share of world demand that moved, the measure of convergence. Factors may drift without moving
 * flows, so their change would not do.
 */
export function sweep(problem: Problem, factors: Factors): number {
  const levels = problem.levelStart.length - 1;
  let moved = 0;
  for (let parity = 0; parity < 2; parity++) {
    for (let level = parity; level < levels; level += 2) moved += solveLevel(problem, factors, level);
  }
  return moved / problem.world;
}

function solveLevel(problem: Problem, factors: Factors, level: number): number {
  const { sell, buy } = factors;
  const { sales, purchases, kind, capacity, exportLimit, outsideLimit } = problem;
  const first = problem.levelStart[level]!;
  const last = problem.levelStart[level + 1]!;
  gather(sales, buy, 2 * first, 2 * last);
  gather(purchases, sell, 2 * first, 2 * last);
  let moved = 0;
  for (let node = first; node < last; node++) {
    const free = 2 * node;
    const limited = free + 1;
    if (kind[node] === SUPPLIER) {
      solveEnd(sales, node, capacity[node]!, exportLimit[node]!, 1, end);
      moved += set(sales, sell, free, end.free) + set(sales, sell, limited, end.limited);
    } else if (kind[node] === BUYER) {
      solveEnd(purchases, node, capacity[node]!, outsideLimit[node]!, problem.maxPull[node]!, end);
      moved += set(purchases, buy, free, end.free) + set(purchases, buy, limited, end.limited);
    } else if (kind[node] === PROCESSOR) {
      const partner = problem.partner[node]!;
      if (partner < 0) {
        solveProcessor(problem, node, capacity[node]!, 1, buy[free]!, plant);
        moved += setProcessor(problem, factors, node, plant);
      } else if (partner > node) {
        solvePartners(problem, node, partner, buy, plant, otherPlant);
        moved +=
          setProcessor(problem, factors, node, plant) + setProcessor(problem, factors, partner, otherPlant);
      }
    }
  }
  return moved;
}

function setProcessor(
  problem: Problem,
  { sell, buy }: Factors,
  node: number,
  found: ProcessorFactors,
): number {
  const free = 2 * node;
  return (
    set(problem.purchases, buy, free, found.buyFree) +
    set(problem.purchases, buy, free + 1, found.buyLimited) +
    set(problem.sales, sell, free, found.sell.free) +
    set(problem.sales, sell, free + 1, found.sell.limited)
  );
}

/** Sets a factor and says how much flow of its segment moved. */
function set(side: Side, factors: Float64Array, segment: number, value: number): number {
  const before = factors[segment]!;
  const after = value > LARGEST ? LARGEST : value < SMALLEST ? SMALLEST : value;
  if (after === before) return 0;
  factors[segment] = after;
  let moved = Math.abs(after - before) * side.sum[segment]!;
  for (let at = side.bentStart[segment]!, stop = side.bentStart[segment + 1]!; at < stop; at++) {
    moved += Math.abs(bentFlow(side, at, after) - bentFlow(side, at, before));
  }
  return moved;
}

function bentFlow(side: Side, at: number, factor: number): number {
  const amount = side.bentSlope[at]! * factor - side.bentOffset[at]!;
  return amount <= 0 ? 0 : Math.min(amount, side.bentLimit[at]!);
}
