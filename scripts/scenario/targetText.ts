import { assertNever } from '#domain/assertNever.ts';
import { remarkText } from '#engine/levers/remark.ts';
import type { RankedOption, TargetAnswer } from '#engine/target/answer.ts';
import type { Goal, GoalValue } from '#engine/target/goal.ts';
import { joinParts, percent, section, whole } from './text.ts';

/** The answer to a target as text: whether it is reached, by what, and what each option does. */
export function targetText(answer: TargetAnswer, commodity: string, scenario: string | null): string {
  const { goal, year, before, after, ranking, limits } = answer;
  return joinParts([
    `${commodity}, ${year}, options of scenario ${scenario ?? 'none'}`,
    `goal: ${goalText(goal)}`,
    `without options: ${valueText(before)}; with the choice below: ${valueText(after)}`,
    verdict(answer),
    `demand not met: ${percent(answer.unmet.before)} without options, ${percent(answer.unmet.after)} with the choice`,
    answer.tonnesMissing > 0 ? `still missing: ${whole(answer.tonnesMissing)} t a year` : '',
    section(
      'Options by effect per tonne',
      ['option', 'chosen', 'effect', 'tonnes', 'of', 'per 1,000 t', 'starts', 'note'],
      ranking.map((option) => rankedRow(option, answer.chosen)),
    ),
    section(
      'What holds flows back',
      ['place', 'limit', 'tonnes', 'pressure'],
      limits.map((limit) => [limit.placeId, limit.kind, whole(limit.limit), limit.pressure.toFixed(2)]),
    ),
  ]);
}

function goalText(goal: Goal): string {
  switch (goal.kind) {
    case 'max-share':
      return `no country puts out more than ${percent(goal.share)} of ${goal.stage ?? 'any stage'}`;
    case 'regional-content':
      return `at least ${percent(goal.share)} of what ${goal.region.join(', ')} take in is extracted ${goal.test} processed there`;
    case 'n-minus-1':
      return `at least ${percent(goal.coverage)} of demand for ${goal.stage} without its largest supplier (${goal.remaining})`;
    default:
      return assertNever(goal);
  }
}

function valueText(value: GoalValue | null): string {
  if (value === null) return 'not defined';
  const form = value.form === null ? '' : ` (${value.form})`;
  return `${percent(value.value)} at ${value.stage}${form}${value.country === null ? '' : `, ${value.country}`}`;
}

function verdict({ reason, chosen, tonnes, projects, lastStart, exact }: TargetAnswer): string {
  const size = `${whole(tonnes)} t a year, ${projects} projects${lastStart === null ? '' : `, the last from ${lastStart}`}`;
  const choice = `${chosen.join(', ') || 'nothing'} (${size})`;
  switch (reason.kind) {
    case 'already-met':
      return 'met already: nothing has to be done';
    case 'reached':
      return `reached with ${choice}${exact ? '; no smaller choice does' : '; none of these can be left out'}`;
    case 'not-enough':
      return `not reached by any choice of these options; nearest with ${choice}`;
    case 'too-late':
      return `not reached in time: ${reason.options.join(', ')} would do it by ${reason.year}`;
    case 'no-effect':
      return 'not reached: no option brings the measure nearer';
    case 'not-defined':
      return 'the network has no figure for this measure';
    default:
      return assertNever(reason);
  }
}

function rankedRow(option: RankedOption, chosen: readonly string[]): string[] {
  const { id, effect, effectPerTonne, tonnes, of, startYear, late, remarks } = option;
  return [
    id,
    chosen.includes(id) ? 'yes' : 'no',
    effect === null ? '?' : points(effect),
    whole(tonnes),
    of,
    effectPerTonne === null ? '-' : points(effectPerTonne * 1000),
    startYear === null ? '-' : String(startYear),
    [late ? 'too late' : '', ...new Set(remarks.map(remarkText))].filter((note) => note !== '').join('; '),
  ];
}

/** A difference of shares, in percentage points. */
function points(value: number): string {
  return `${value > 0 ? '+' : ''}${(value * 100).toFixed(2)} pp`;
}
