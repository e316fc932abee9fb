import type { TargetAnswer } from '#engine/target/answer.ts';
import { formatPoints } from '#format/quantity.ts';
import * as m from '#messages';
import type { OptionState } from '#state/WorldState.svelte.ts';

/** The options in the order of an answer: what it ranked first, then those that it took as given. */
export function inOrderOf(
  { ranking }: TargetAnswer,
  options: readonly OptionState[],
): readonly OptionState[] {
  const rank = new Map(ranking.map(({ id }, at) => [id, at]));
  const place = ({ option }: OptionState) => rank.get(option.id) ?? ranking.length;
  return options.toSorted((a, b) => place(a) - place(b));
}

/** What an option does for the target, for its line in the list; `null` for options that were no candidates. */
export function effectText({ ranking }: TargetAnswer, id: string, locale: string): string | null {
  const ranked = ranking.find((option) => option.id === id);
  if (!ranked) return null;
  const points = formatPoints(ranked.effect, locale);
  return ranked.late && ranked.startYear !== null
    ? m.target_option_late({ points, year: String(ranked.startYear) })
    : m.target_option_effect({ points });
}
