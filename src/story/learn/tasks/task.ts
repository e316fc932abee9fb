/**
 * A task: something to find out with the map, the lists and the scenarios. As in a scene, no figure is typed: every
 * option and every answer names the query behind it, so that an answer cannot disagree with the screen.
 */
import type { Stage } from '#domain/stage.ts';
import type { World } from '../../Library.ts';
import type { Query } from '../../query.ts';
import type { Scene } from '../../scene.ts';

/** A text in every language of the app. */
export interface Told {
  readonly en: string;
  readonly es: string;
  readonly fr: string;
}

/** What the options of a question are; decides where their names come from. */
export type OptionKind = 'country' | 'commodity' | 'stage' | 'year' | 'lever-option';

export interface TaskOption {
  /** ISO3, id of a commodity, stage, year, or id of an option of the scenario. */
  readonly id: string;
  readonly query: Query;
}

export interface ChoiceAsk {
  readonly kind: 'choice';
  readonly prompt: Told;
  readonly of: OptionKind;
  readonly options: readonly TaskOption[];
  /** Which option is right: that with the largest or the smallest known value. */
  readonly wanted: 'largest' | 'smallest';
}

/** The options are to be put in order, the largest first. */
export interface RankingAsk {
  readonly kind: 'ranking';
  readonly prompt: Told;
  readonly of: OptionKind;
  readonly options: readonly TaskOption[];
}

export interface NumberAsk {
  readonly kind: 'number';
  readonly prompt: Told;
  /** `null` = the value of what was right in the question before. */
  readonly query: Query | null;
  /** How far off still counts as right: in parts of 1 for shares, in parts of the value for everything else. */
  readonly within: number;
}

/** A flow is to be selected on the map or in the lists. */
export interface FlowAsk {
  readonly kind: 'flow';
  readonly prompt: Told;
  readonly world: World;
  readonly from: Stage;
  readonly origins?: readonly string[];
  readonly destinations?: readonly string[];
  /** The largest of those that fit, or any of them that nobody reported. */
  readonly wanted: 'largest' | 'estimated';
}

export type Ask = ChoiceAsk | RankingAsk | NumberAsk | FlowAsk;

export interface Task {
  readonly id: string;
  readonly title: Told;
  /** What is on screen when the task starts. */
  readonly view: Scene['view'];
  readonly asks: readonly Ask[];
  /**
   * The sentence after the answer. `{answer}` and `{value}` stand for what is right in the first question,
   * `{order}` for all its options with their values, other names for `numbers`.
   */
  readonly explanation: Told;
  readonly numbers?: Readonly<Record<string, Query>>;
}
