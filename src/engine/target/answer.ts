import type { RemarkReason } from '#engine/levers/remark.ts';
import type { Assumption } from '#engine/parameters.ts';
import type { BindingConstraint } from '#engine/scenario/result.ts';
import type { Goal, GoalValue } from './goal.ts';
import type { OptionSize } from './option.ts';

/** What one option does by itself. */
export interface RankedOption extends OptionSize {
  readonly id: string;
  /**
   * How much nearer to the goal it brings the measure, in the measure's own unit; below 0 = further away;
   * `null` = the measure is not defined.
   */
  readonly effect: number | null;
  /** Effect per tonne; `null` when there is no effect to speak of or no tonne moves. */
  readonly effectPerTonne: number | null;
  /** A project of it starts after the year asked for. */
  readonly late: boolean;
  /** Why levers of it do nothing here; empty when all of them act. */
  readonly remarks: readonly RemarkReason[];
}

/**
 * Why the answer is what it is.
 * - `already-met`: nothing has to be done.
 * - `reached`: by the chosen options; none of them can be left out.
 * - `too-late`: every option together would do it, but not before `year`; these options come too late.
 * - `not-enough`: no choice among the options reaches it; the chosen ones come nearest.
 * - `no-effect`: no option brings the measure nearer.
 * - `not-defined`: the network has no figure for the measure.
 */
export type TargetReason =
  | { readonly kind: 'already-met' | 'reached' | 'not-enough' | 'no-effect' | 'not-defined' }
  | { readonly kind: 'too-late'; readonly options: readonly string[]; readonly year: number };

export interface TargetAnswer {
  readonly goal: Goal;
  readonly year: number;
  readonly reached: boolean;
  readonly reason: TargetReason;
  /** Without any option, and with the chosen ones: the nearest that can be had when the goal is not reached. */
  readonly before: GoalValue | null;
  readonly after: GoalValue | null;
  /**
   * Unmet demand over all demand in the same two worlds: a share may fall because a supplier falls away, and that
   * is no diversification.
   */
  readonly unmet: { readonly before: number; readonly after: number };
  /** Ids of the least change. */
  readonly chosen: readonly string[];
  /** What the chosen options take together. */
  readonly tonnes: number;
  readonly projects: number;
  /** Year in which the last chosen project starts; `null` = none builds anything. */
  readonly lastStart: number | null;
  /** Tonnes that would still be missing by arithmetic alone; 0 when reached. */
  readonly tonnesMissing: number;
  /** Options that can be had in time by effect per tonne, then the late ones. */
  readonly ranking: readonly RankedOption[];
  /** Limits that hold flows back in the world with the chosen options, the hardest first. */
  readonly limits: readonly BindingConstraint[];
  /** True when every choice of options was considered, so that no smaller one exists. */
  readonly exact: boolean;
  readonly assumptions: readonly Assumption[];
}
