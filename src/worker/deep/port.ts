/** What the page and the worker for long calculations say to each other: one request a worker, then its answer. */
import type { PlaceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Range } from '#engine/measure/range.ts';
import type { ReadingBands, RegionTerms } from '#engine/measure/readingBands.ts';
import type { TargetAnswer } from '#engine/target/answer.ts';
import type { TargetQuestion } from '#engine/target/findTarget.ts';
import type { GoalValue } from '#engine/target/goal.ts';

/** A group of places whose part in an intake is to be bounded. */
export interface BoundsQuestion {
  readonly key: string;
  readonly places: readonly PlaceId[];
}

export type DeepRequest =
  | {
      readonly kind: 'bounds';
      readonly network: Network;
      readonly intake: PlaceId;
      readonly questions: readonly BoundsQuestion[];
    }
  | { readonly kind: 'bands'; readonly network: Network; readonly terms: RegionTerms }
  | {
      readonly kind: 'target';
      readonly network: Network;
      readonly question: TargetQuestion;
      /** Year for which the scenario is shown, whatever year the question names. */
      readonly horizon: number;
    };

export interface TargetFinding {
  readonly answer: TargetAnswer;
  /** The measure with the chosen options in the scenario as it is shown; other projects may stand by then. */
  readonly shown: GoalValue | null;
}

/** Answers by kind of request. */
export interface DeepAnswers {
  readonly bounds: ReadonlyMap<string, Range>;
  readonly bands: ReadingBands;
  readonly target: TargetFinding;
}
export type DeepKind = keyof DeepAnswers;

/** Why there is no answer: what the reader's copy or browser cannot do, or what the calculation said. */
export type DeepFailure = 'no-solver' | 'no-workers' | 'other';

export type DeepReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: DeepAnswers[DeepKind] }
  | { readonly kind: 'failed'; readonly reason: DeepFailure; readonly message: string };
