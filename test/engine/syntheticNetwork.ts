import type { Network } from '#domain/network.ts';
import { networkOf, type FlowRow } from './network.ts';

/** Size and shape of a made-up commodity. */
export interface Shape {
  readonly mines: number;
  readonly refineries: number;
  readonly makers: number;
  /** Share of pairs that trade. */
  readonly density: number;
  readonly seed: number;
  readonly yield?: number;
  /** Share of the refineries' intake that is scrap. */
  readonly scrap?: number;
}

/** A generator of numbers in [0, 1) that repeats itself for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `AAA`, `AAB`, ... : the same country has the same code at every stage. */
export function countryCode(index: number): string {
  const letter = (n: number) => String.fromCharCode(65 + (n % 26));
  return letter(Math.floor(index / 676)) + letter(Math.floor(index / 26)) + letter(index);
}

/** A balanced commodity of 100 kt with heavy-tailed sizes: mines and scrap > refineries > makers. */
export function syntheticNetwork(shape: Shape): Network {
  const { mines, refineries, makers, density, seed, yield: y = 0.9, scrap = 0.1 } = shape;
  const random = seeded(seed);
  const sizes = (n: number) => Array.from({ length: n }, () => Math.exp(1.5 * normal(random)));
  const refinery = sizes(refineries);
  const sold = pattern(refinery, sizes(makers), density, random);
  const world = sold.reduce((sum, [, , t]) => sum + t, 0);
  const second = sold.map(([i, j, t]) => [i, j, (t * 1e5) / world] as const);
  const output = sumBy(second, 0, refineries);
  const bought = pattern(sizes(mines), refinery, density, random);
  const columns = sumBy(bought, 1, refineries);
  const first = bought.map(
    ([i, j, t]) => [i, j, (t * (output[j]! / y) * (1 - scrap)) / columns[j]!] as const,
  );
  const rows: FlowRow[] = [
    ...first.map(([i, j, t]): FlowRow => [countryCode(i), 'extraction', countryCode(j), 'processing', t]),
    ...output.flatMap((t, j): FlowRow[] =>
      scrap > 0 ? [['scrap', 'extraction', countryCode(j), 'processing', (t / y) * scrap]] : [],
    ),
    ...second.map(([i, j, t]): FlowRow => [countryCode(i), 'processing', countryCode(j), 'manufacturing', t]),
  ];
  return networkOf({ flows: rows, yields: { 'extraction>processing': y } });
}

type Cell = readonly [row: number, column: number, tonnes: number];

/** A random trade pattern in which every row and every column takes part. */
function pattern(
  rows: readonly number[],
  columns: readonly number[],
  density: number,
  random: () => number,
): Cell[] {
  const cells = new Map<string, Cell>();
  const add = (i: number, j: number) =>
    cells.set(`${i}>${j}`, [i, j, rows[i]! * columns[j]! * Math.exp(0.8 * normal(random))]);
  rows.forEach((_, i) => columns.forEach((__, j) => random() < density && add(i, j)));
  const has = (at: 0 | 1, index: number) => [...cells.values()].some((cell) => cell[at] === index);
  rows.forEach((_, i) => has(0, i) || add(i, Math.floor(random() * columns.length)));
  columns.forEach((_, j) => has(1, j) || add(Math.floor(random() * rows.length), j));
  return [...cells.values()];
}

function sumBy(cells: readonly Cell[], at: 0 | 1, length: number): number[] {
  const sums = new Array<number>(length).fill(0);
  for (const cell of cells) sums[cell[at]]! += cell[2];
  return sums;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-300)) * Math.cos(2 * Math.PI * random());
}
