import type { Iso3 } from '#domain/ids.ts';
import { pairKey, sharesOf, type Pair } from './score.ts';

/** Weight of a new arrow on the sliders, which run from 1 to 100. */
const FIRST_WEIGHT = 50;

/** The arrows that a student has drawn, in the order of drawing. */
export class Drawing {
  pairs: readonly Pair[] = $state.raw([]);
  readonly shares = $derived.by(() => sharesOf(this.pairs));

  /** Adds an arrow; one that is there already stays as it is. */
  add(origin: Iso3, destination: Iso3): void {
    if (this.pairs.some((pair) => pairKey(pair) === pairKey({ origin, destination }))) return;
    this.pairs = [...this.pairs, { origin, destination, weight: FIRST_WEIGHT }];
  }

  weigh(key: string, weight: number): void {
    this.pairs = this.pairs.map((pair) => (pairKey(pair) === key ? { ...pair, weight } : pair));
  }

  remove(key: string): void {
    this.pairs = this.pairs.filter((pair) => pairKey(pair) !== key);
  }

  clear(): void {
    this.pairs = [];
  }

  shareOf(key: string): number {
    return this.shares.find((pair) => pairKey(pair) === key)?.share ?? 0;
  }
}
