import type { Range } from '#engine/measure/range.ts';
import { formatShare } from '#format/quantity.ts';
import * as m from '#messages';

/** A range of shares in words: a dash before ">99%" would read as an arrow. */
export function formatShareRange(value: Range | null, locale: string): string {
  if (value === null) return m.detail_not_known();
  const [low = '', high = ''] = [value.low, value.high].map((share) => formatShare(share, locale));
  return low === high ? low : m.trace_between({ low, high });
}
