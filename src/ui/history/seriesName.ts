import * as m from '#messages';
import type { Series } from '#charts/series.ts';
import { STAGE_WORD } from '../words.ts';

/**
 * "Mined: mine production, Co content"; a capacity says that it is one.
 * @param say a text of the data in the reader's language.
 */
export function seriesName({ stage, form, measure }: Series, say: (text: string) => string): string {
  const name = m.lang_pair({ name: STAGE_WORD[stage](), value: say(form) });
  return measure === 'capacity' ? `${name} (${m.measure_capacity()})` : name;
}
