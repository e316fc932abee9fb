import type { BLOCS } from '#domain/closedSets.ts';
import type { Network } from '#domain/network.ts';
import type { Goal } from '#engine/target/goal.ts';
import type { TargetFinding } from '#worker/deep/port.ts';
import { DeepTask } from './DeepTask.svelte.ts';
import { questionOf, type Setting } from './targetSetting.ts';

/** A question as it was asked: its answer holds for this, and for nothing that was changed since. */
export interface Asked {
  readonly goal: Goal;
  readonly year: number;
  /** The region chosen, whether or not the goal is about one. */
  readonly region: (typeof BLOCS)[number];
  readonly setting: Setting;
  /** Today's network. */
  readonly network: Network;
}

/** The target asked for last, and its answer; both outlive the dialog, so that the map can be looked at between. */
export class TargetSearch {
  asked: Asked | null = $state.raw(null);
  readonly task: DeepTask<'target'>;

  constructor(task = new DeepTask<'target'>()) {
    this.task = task;
  }

  get finding(): TargetFinding | null {
    return this.task.answer;
  }

  /** Starts the search; one under way gives way to it. */
  ask(asked: Asked): void {
    this.asked = asked;
    const { network, setting, goal, year } = asked;
    this.task.ask({
      kind: 'target',
      network,
      question: questionOf(setting, goal, year),
      horizon: setting.scenario.horizon,
    });
  }

  /** Ends a search that is under way; an answer that is there stays. */
  stop(): void {
    if (this.task.phase.status === 'working') this.task.cancel();
  }

  /** The question, where it is about this commodity and scenario; another's answer would mislead. */
  about(network: Network | null, scenario: string): Asked | null {
    const { asked } = this;
    return asked && asked.network === network && asked.setting.scenario.id === scenario ? asked : null;
  }
}
