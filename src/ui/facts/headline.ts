import * as m from '#messages';
import { elided } from '#format/elision.ts';
import { localised, type CountryNames } from '#format/names.ts';
import { formatShare } from '#format/quantity.ts';
import type { StageSummary } from '#state/stageSummary.ts';
import { endName, STAGE_VERB } from '../words.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { Stage } from '#domain/stage.ts';

/** A clause of the headline; the stage gives the colour of its underline. */
export interface Clause {
  readonly text: string;
  readonly stage: Stage;
}

/** Shares that are easier to see in words than in digits, and how near a share must be. */
const IN_WORDS = [
  { share: 1 / 4, word: m.share_quarter },
  { share: 1 / 3, word: m.share_third },
  { share: 1 / 2, word: m.share_half },
  { share: 2 / 3, word: m.share_two_thirds },
  { share: 3 / 4, word: m.share_three_quarters },
  { share: 9 / 10, word: m.share_nine_tenths },
];
const NEAR = 0.012;

/** "three quarters" where the share is within about a point of it, else "78%". */
export function shareInWords(share: number, locale: string): string {
  const match = IN_WORDS.find((candidate) => Math.abs(candidate.share - share) <= NEAR);
  return match ? match.word() : formatShare(share, locale);
}

/** The one sentence that says what the picture means: who leads the first two stages of the chain. */
export function headline(
  stages: readonly StageSummary[],
  entry: CommodityEntry,
  names: CountryNames,
  locale: string,
): readonly Clause[] {
  const commodity = localised(entry.names, locale).toLocaleLowerCase(locale);
  const [first, ...others] = stages;
  if (!first) return [{ text: m.headline_empty({ commodity }), stage: 'extraction' }];
  const second = others.find(({ stage }) => stage !== first.stage);
  const opening = {
    share: shareInWords(first.top.share, locale),
    commodity,
    verb: STAGE_VERB[first.stage](),
    country: endName(first.top.country, names),
  };
  if (!second) return [{ text: elided(m.headline_one(opening), locale), stage: first.stage }];
  const ending = {
    share: formatShare(second.top.share, locale),
    verb: STAGE_VERB[second.stage](),
    country: endName(second.top.country, names),
  };
  const same = first.top.country === second.top.country;
  return [
    { text: elided(same ? m.headline_same(opening) : m.headline_first(opening), locale), stage: first.stage },
    { text: same ? m.headline_same_second(ending) : m.headline_second(ending), stage: second.stage },
  ];
}
