import type { FlowChange } from '#engine/compare/flowChanges.ts';
import type { IntakeChange } from '#engine/compare/intakeChanges.ts';
import type { Stage } from '#domain/stage.ts';
import { isShort } from '#engine/scenario/isShort.ts';
import { OTHER } from '#engine/measure/supplyRow.ts';
import type { CountryNames } from '#format/names.ts';
import { formatShare, formatTonnesChange } from '#format/quantity.ts';
import * as m from '#messages';
import { endName, flowTitle } from '../words.ts';
import type { Clause } from './headline.ts';
import type { RankRow } from './rankRow.ts';

/** Smaller parts of all demand, or of all intake, are no news. */
const TELLING = 0.0005;
/** A country that loses this part of its intake is left with next to nothing. */
const ALL_BUT_ALL = 0.99;
/** Flows named on each side: those that lose most, and those that gain most. */
const NAMED = 2;

/**
 * What a scenario does, in one sentence: the part of demand that goes unmet and the country that loses most;
 * `null` where neither is worth telling, so that the picture itself stays the news.
 * @param unmet part of all demand, 0 to 1; `null` = not known.
 * @param against the world that the loss is measured from, as a sentence calls it; `null` = today's.
 */
export function effectHeadline(
  unmet: number | null,
  intake: readonly IntakeChange[],
  end: Stage,
  against: string | null,
  names: CountryNames,
  locale: string,
): readonly Clause[] | null {
  const world = intake.reduce((sum, { before }) => sum + before, 0);
  const loser = intake.find(({ country }) => country !== OTHER);
  const isNews = unmet !== null && unmet >= TELLING;
  const isTelling = loser !== undefined && loser.before - loser.after > TELLING * world;
  const share = formatShare(unmet, locale);
  if (!isTelling) return isNews ? [{ text: m.effect_unmet_only({ share }), stage: end }] : null;
  const loss = { text: lossOf(loser, against, names, locale), stage: end };
  return isNews ? [{ text: m.effect_unmet({ share }), stage: 'extraction' }, loss] : [loss];
}

function lossOf(
  { country, before, after }: IntakeChange,
  against: string | null,
  names: CountryNames,
  locale: string,
): string {
  const lost = 1 - after / before;
  const words = { country: endName(country, names), share: formatShare(lost, locale) };
  if (lost > ALL_BUT_ALL) return m.effect_nothing_left(words);
  return against === null ? m.effect_loss(words) : m.effect_loss_against({ ...words, world: against });
}

/** The flows that lose most, then those that gain most. */
export function largestChanges(changes: readonly FlowChange[]): readonly FlowChange[] {
  const moved = changes.filter(({ kind }) => kind !== 'same' && kind !== 'unknown');
  return [
    ...moved.filter(({ difference }) => (difference ?? 0) < 0).slice(0, NAMED),
    ...moved.filter(({ difference }) => (difference ?? 0) > 0).slice(0, NAMED),
  ];
}

/** A flow with its change in tonnes, and what that is of the flow as it was. */
export function changeLine(
  { id, flow, kind, before, difference }: FlowChange,
  names: CountryNames,
  locale: string,
): RankRow {
  const part = signedShare((difference ?? 0) / (before ?? 1), locale);
  return {
    id,
    stage: flow.from,
    name: flowTitle(flow, names),
    amount: formatTonnesChange(difference ?? 0, locale),
    note: kind === 'opened' ? m.effect_opened() : kind === 'closed' ? m.effect_closed() : part,
  };
}

function signedShare(share: number, locale: string): string {
  return (share < 0 ? '−' : '+') + formatShare(Math.abs(share), locale);
}

/** Whether all demand is met, where a figure says so. */
export function demandSentence(unmet: number | null, locale: string): string | null {
  if (unmet === null) return null;
  return isShort(unmet) ? m.effect_unmet_only({ share: formatShare(unmet, locale) }) : m.effect_met();
}
