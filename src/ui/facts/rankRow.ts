import type { Stage } from '#domain/stage.ts';

/** One line of a ranking, in words. */
export interface RankRow {
  readonly id: string;
  readonly stage: Stage;
  readonly name: string;
  readonly amount: string;
  readonly note: string;
}
