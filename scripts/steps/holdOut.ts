import { fit } from '#engine/balance/fit.ts';
import { type Link, pairKey, sumOf } from './leg.ts';
import type { SeedInput } from './seed.ts';
import { seedTable } from './seedTable.ts';

/** How well the method finds links that it is not told. */
export interface HoldOut {
  readonly links: number;
  readonly folds: number;
  /** sum |estimated - reported| / (2 x sum reported), over the hidden links only. */
  readonly hidden: number;
  /** The same over all links with every report known: how far the balance moves reports. */
  readonly allLinks: number;
}

const FOLDS = 5;
const SMALLEST_SAMPLE = 10;
const SEED = 20240601;

/**
 * Hides a fifth of the reports of a leg at a time and estimates them from totals, matrices, plants and
 * distance. Folds are drawn by a seeded generator, so the figure does not change from run to run. Null where
 * too few links are reported to tell.
 */
export function holdOut(input: SeedInput): HoldOut | null {
  // Where a named plant adds to a report, the flow is not the report's to predict.
  const plants = new Set(
    input.rules.knownPlants.map(({ origin, destination }) => pairKey(origin, destination)),
  );
  const links = input.reports.filter((link) => !plants.has(pairKey(link.origin, link.destination)));
  if (links.length < SMALLEST_SAMPLE) return null;
  const order = shuffled(links, SEED);
  let missed = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const hidden = order.filter((_, index) => index % FOLDS === fold);
    const known = input.reports.filter((link) => !hidden.includes(link));
    missed += gap(hidden, estimate({ ...input, reports: known }));
  }
  const reported = sumOf(links, (link) => link.tonnes);
  return {
    links: links.length,
    folds: FOLDS,
    hidden: missed / (2 * reported),
    allLinks: gap(links, estimate(input)) / (2 * reported),
  };
}

function gap(links: readonly Link[], estimates: ReadonlyMap<string, number>): number {
  return sumOf(links, (link) =>
    Math.abs((estimates.get(pairKey(link.origin, link.destination)) ?? 0) - link.tonnes),
  );
}

function estimate(input: SeedInput): Map<string, number> {
  const { cells, rows, columns } = seedTable({ ...input, quick: true });
  const { values } = fit(cells, rows, columns, { tolerance: 1e-6, maxSweeps: 300 });
  return new Map(cells.map((cell, index) => [pairKey(cell.row, cell.column), values[index] ?? 0]));
}

/** Fisher-Yates with a small linear congruential generator (Numerical Recipes constants). */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = seed >>> 0;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    [result[index], result[other]] = [result[other] as Item, result[index] as Item];
  }
  return result;
}
