import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { formsAt } from '#engine/measure/stageMeasures.ts';
import type { Goal } from '#engine/target/goal.ts';
import { formatNumber } from '#format/quantity.ts';
import * as m from '#messages';
import { LEAVING, type Leaving } from '#state/choice.ts';
import type { Asked } from '#state/TargetSearch.svelte.ts';
import { REGIONS, type Region } from '../measures/regions.ts';

export const GOAL_KINDS = [
  'max-share',
  'regional-content',
  'n-minus-1',
] as const satisfies readonly Goal['kind'][];
export type GoalKind = (typeof GOAL_KINDS)[number];

/** The fields of the question as they stand; `null` = empty or no number. */
export interface GoalForm {
  readonly kind: GoalKind;
  /** Each kind keeps its own figure, so that looking at another one loses nothing. */
  readonly percent: Readonly<Record<GoalKind, number | null>>;
  /** `null` = any stage that flows leave. */
  readonly stage: Leaving | null;
  /** Stage whose largest supplier is gone. */
  readonly lostAt: Leaving;
  readonly region: Region;
  readonly test: 'or' | 'and';
  readonly remaining: 'everyone' | 'rest-of-world';
  readonly year: number | null;
}

/** The years that a project may start in. */
const LAST_YEAR = 2100;
/** Coverage may exceed all of demand: what is left would then be more than enough. */
const MOST_PERCENT: Record<GoalKind, number> = {
  'max-share': 100,
  'regional-content': 100,
  'n-minus-1': 200,
};

export function firstForm(network: Network, region: Region, year: number): GoalForm {
  const left = leftStages(network);
  return {
    kind: 'max-share',
    percent: { 'max-share': 65, 'regional-content': 60, 'n-minus-1': 80 },
    stage: null,
    lostAt: left.includes('processing') ? 'processing' : (left[0] ?? 'extraction'),
    region,
    test: 'or',
    remaining: 'rest-of-world',
    year,
  };
}

/** The fields that a question was asked with. */
export function formOf(
  { goal, year, region }: Pick<Asked, 'goal' | 'year' | 'region'>,
  first: GoalForm,
): GoalForm {
  const figure = goal.kind === 'n-minus-1' ? goal.coverage : goal.share;
  const percent = { ...first.percent, [goal.kind]: Number((figure * 100).toPrecision(12)) };
  const form = { ...first, kind: goal.kind, percent, year, region: regionIn(region) ?? first.region };
  switch (goal.kind) {
    case 'max-share':
      return { ...form, stage: leavingIn(goal.stage) };
    case 'regional-content':
      return { ...form, test: goal.test };
    case 'n-minus-1':
      return { ...form, lostAt: leavingIn(goal.stage) ?? first.lostAt, remaining: goal.remaining };
  }
}

function regionIn(bloc: string): Region | null {
  return REGIONS.find(({ value }) => value === bloc)?.value ?? null;
}

function leavingIn(stage: string | null): Leaving | null {
  return LEAVING.find((leaving) => leaving === stage) ?? null;
}

/** Stages at which countries have a share. */
export function suppliedStages(network: Network): readonly Leaving[] {
  return LEAVING.filter((stage) => formsAt(network, stage).length > 0);
}

/** Stages that flows leave: those that "any stage" stands for, and that can be short of a supplier. */
export function leftStages(network: Network): readonly Leaving[] {
  return LEAVING.filter((stage) => network.flows.some((flow) => flow.from === stage));
}

export interface CheckedGoal {
  readonly goal: Goal;
  readonly year: number;
}

/** What is wrong with the fields, each as a sentence that says what is expected; `null` = right. */
export interface FormProblems {
  readonly percent: string | null;
  readonly year: string | null;
}

export function problemsOf(form: GoalForm, firstYear: number, locale: string): FormProblems {
  const percent = form.percent[form.kind];
  const most = MOST_PERCENT[form.kind];
  const { year } = form;
  const isPercent = percent !== null && percent > 0 && percent <= most;
  const isYear = year !== null && Number.isInteger(year) && year >= firstYear && year <= LAST_YEAR;
  return {
    percent: isPercent ? null : m.target_bad_percent({ high: formatNumber(most, locale) }),
    year: isYear ? null : m.target_bad_year({ from: String(firstYear), to: String(LAST_YEAR) }),
  };
}

/**
 * The goal that the fields name; `null` while one of them is wrong (see `problemsOf`).
 * @param members countries of the region chosen.
 */
export function checkedGoal(form: GoalForm, members: readonly Iso3[], firstYear: number): CheckedGoal | null {
  const percent = form.percent[form.kind];
  const { percent: badPercent, year: badYear } = problemsOf(form, firstYear, 'en');
  if (percent === null || form.year === null || badPercent !== null || badYear !== null) return null;
  return { goal: goalOf(form, percent / 100, members), year: form.year };
}

function goalOf(
  { kind, stage, lostAt, test, remaining }: GoalForm,
  share: number,
  members: readonly Iso3[],
): Goal {
  switch (kind) {
    case 'max-share':
      return { kind, stage, share };
    case 'regional-content':
      return { kind, region: members, test, share };
    case 'n-minus-1':
      return { kind, stage: lostAt, remaining, coverage: share };
  }
}
