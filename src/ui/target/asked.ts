import type { Network } from '#domain/network.ts';
import type { CheckedGoal } from './goalForm.ts';
import type { GoalTerms } from './goalWords.ts';
import type { Setting } from './setting.ts';

/** A question as it was asked: the answer holds for this and for nothing that was changed since. */
export interface Asked extends CheckedGoal {
  readonly setting: Setting;
  /** Today's network. */
  readonly network: Network;
  readonly terms: GoalTerms;
}
