/** A target in words: what is asked for, and where a world stands on it. */
import { missOf, type Goal, type GoalReading, type GoalValue } from '#engine/target/goal.ts';
import { formatNumber, formatShareBeside } from '#format/quantity.ts';
import type { CountryNames } from '#format/names.ts';
import * as m from '#messages';
import type { Leaving } from '#state/choice.ts';
import type { Asked } from '#state/TargetSearch.svelte.ts';
import { REGIONS } from '../measures/regions.ts';
import { endName } from '../words.ts';
import { leftStages } from './goalForm.ts';

/** "refining": what is done at a stage, inside a sentence. */
export const STAGE_WORK: Record<Leaving, () => string> = {
  extraction: m.target_stage_extraction,
  processing: m.target_stage_processing,
  manufacturing: m.target_stage_manufacturing,
};

export const TEST_WORD: Record<'or' | 'and', () => string> = {
  or: m.whatif_mode_or,
  and: m.whatif_mode_and,
};

export const REMAINING_WORD: Record<'everyone' | 'rest-of-world', () => string> = {
  'rest-of-world': m.target_remaining_rest,
  everyone: m.target_remaining_everyone,
};

/** The word for a stage of a goal; goals are not asked of the use of finished goods. */
function workAt(stage: GoalReading['stage']): string {
  return stage === 'use' ? m.stage_use() : STAGE_WORK[stage]();
}

const STAGE_AT: Record<Leaving, () => string> = {
  extraction: m.desk_at_extraction,
  processing: m.desk_at_processing,
  manufacturing: m.desk_at_manufacturing,
};

/** A stage beside a country, where languages with articles need none: "China, refining". */
function whereAt(stage: GoalReading['stage']): string {
  return stage === 'use' ? m.stage_use() : STAGE_AT[stage]();
}

/** "any stage (mining, refining)": which stages that means differs between chains. */
export function anyStage(stages: readonly Leaving[], locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(
    stages.map((stage) => STAGE_WORK[stage]()),
  );
  return m.target_stage_any({ list });
}

/** The name of the region that a question is about. */
export function regionName(region: Asked['region']): string {
  return REGIONS.find(({ value }) => value === region)?.name() ?? '';
}

/** The target as one sentence: "At most 65% of refining in one country by 2030". */
export function goalSentence(
  { goal, year, region, network }: Pick<Asked, 'goal' | 'year' | 'region' | 'network'>,
  locale: string,
): string {
  const percent = (share: number) =>
    formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 2 });
  const by = String(year);
  switch (goal.kind) {
    case 'max-share':
      return m.target_ask_share({
        share: percent(goal.share),
        stage: goal.stage === null ? anyStage(leftStages(network), locale) : workAt(goal.stage),
        year: by,
      });
    case 'regional-content':
      return m.target_ask_region({
        share: percent(goal.share),
        region: regionName(region),
        test: TEST_WORD[goal.test](),
        year: by,
      });
    case 'n-minus-1':
      return m.target_ask_n1({
        share: percent(goal.coverage),
        stage: workAt(goal.stage),
        remaining: REMAINING_WORD[goal.remaining](),
        year: by,
      });
  }
}

/** Figure of a goal, against which values are read. */
function goalFigure(goal: Goal): number {
  return goal.kind === 'n-minus-1' ? goal.coverage : goal.share;
}

export interface ValueTerms {
  readonly names: CountryNames;
  readonly locale: string;
  /** Texts of the data in the language of the screen. */
  readonly say: (text: string) => string;
}

/**
 * Where a world stands, a text for each stage and form that the goal is about, the one furthest from it first:
 * "78.4% · China, refining", "74.9% · DR Congo, mining".
 */
export function valueTexts(goal: Goal, value: GoalValue | null, terms: ValueTerms): readonly string[] {
  if (value === null) return [m.target_value_none()];
  return value.readings
    .toSorted((a, b) => missOf(goal, b) - missOf(goal, a))
    .map((reading) => readingText(goal, reading, value.readings, terms));
}

function readingText(
  goal: Goal,
  reading: GoalReading,
  all: readonly GoalReading[],
  { names, locale, say }: ValueTerms,
): string {
  const share = formatShareBeside(reading.value, goalFigure(goal), locale);
  const isOneOfForms = all.filter(({ stage }) => stage === reading.stage).length > 1;
  const stage = isOneOfForms && reading.form !== null ? say(reading.form) : whereAt(reading.stage);
  if (reading.country === null) return m.target_value_plain({ share, stage });
  const country = endName(reading.country, names);
  switch (goal.kind) {
    case 'max-share':
      return m.target_value_share({ share, country, stage });
    case 'regional-content':
      return m.target_value_region({ share, country });
    case 'n-minus-1':
      return m.target_value_n1({ share, country, stage });
  }
}
