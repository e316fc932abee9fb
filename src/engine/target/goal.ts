import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { RemainingDemand } from '#engine/measure/nMinusOne.ts';

/** What is to be reached. Shares are fractions. */
export type Goal =
  | {
      readonly kind: 'max-share';
      /** `null` = at every stage that countries supply. */
      readonly stage: Stage | null;
      /** No country puts out more than this share of a stage. */
      readonly share: number;
    }
  | {
      readonly kind: 'regional-content';
      readonly region: readonly Iso3[];
      readonly test: 'or' | 'and';
      /** At least this share of what the region's makers take in is of the region. */
      readonly share: number;
    }
  | {
      readonly kind: 'n-minus-1';
      readonly stage: Stage;
      readonly remaining: RemainingDemand;
      /** At least this part of the demand is still covered without the largest supplier. */
      readonly coverage: number;
    };

/** The measure of a goal at one stage and form. */
export interface GoalReading {
  /** By the figures that are known: withheld supply and unknown origins do not count. */
  readonly value: number;
  readonly stage: Stage;
  /** `null` where forms play no part. */
  readonly form: string | null;
  /** The country that decides it; `null` where no one country does. */
  readonly country: Iso3 | null;
  /** Tonnes a year that the value is a share of. */
  readonly of: number;
}

/** Where a network stands on a goal: the reading furthest from it, and all of them. */
export interface GoalValue extends GoalReading {
  readonly readings: readonly GoalReading[];
  /**
   * How far the goal is: the misses of all readings together, so that progress at any stage shows; at or below
   * 0 when none misses.
   */
  readonly distance: number;
}

/** The figure that a goal names. */
function goalFigure(goal: Goal): number {
  return goal.kind === 'n-minus-1' ? goal.coverage : goal.share;
}

/** By how much one reading misses the goal; 0 or less = it does not. */
export function missOf(goal: Goal, { value }: GoalReading): number {
  return goal.kind === 'max-share' ? value - goal.share : goalFigure(goal) - value;
}

/**
 * Tonnes a year that would close the gap at the furthest reading if nothing else changed: for a largest share
 * s over x, output of others T (s / x - 1); for content and coverage of T, T times the miss.
 */
export function tonnesMissing(goal: Goal, reading: GoalReading): number {
  const miss = missOf(goal, reading);
  if (miss <= 0) return 0;
  return goal.kind === 'max-share' ? reading.of * (reading.value / goal.share - 1) : reading.of * miss;
}

/** @throws RangeError when the goal's figure is not a fraction above 0 (coverage may exceed 1). */
export function checkGoal(goal: Goal): void {
  const figure = goalFigure(goal);
  if (!(figure > 0 && (figure <= 1 || goal.kind === 'n-minus-1') && Number.isFinite(figure))) {
    throw new RangeError(`Expected the goal ${goal.kind} as a fraction above 0, found ${figure}`);
  }
}
