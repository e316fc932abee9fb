import * as m from '#messages';
import type { Series } from '#charts/series.ts';
import { STAGE_WORD } from '../words.ts';

/** "Mined: mine production, Co content"; a capacity says that it is one. */
export function seriesName({ stage, form, measure }: Series): string {
  const name = `${STAGE_WORD[stage]()}: ${form}`;
  return measure === 'capacity' ? `${name} (${m.measure_capacity()})` : name;
}
