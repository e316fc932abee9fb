import type { MeasureChange } from '#domain/published/scenario.ts';
import { formatNumber, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';

const SIGNED = { signDisplay: 'exceptZero' } as const;

/** With a minus as wide as the plus, where a language writes a hyphen. */
const signed = (text: string): string => text.replace('-', '−');

/** A change of tonnes with its sign: "+12 kt", "−3.4 t"; in words where it is not known. */
export function signedTonnes(change: number | null, locale: string): string {
  if (change === null) return m.detail_not_known();
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return sign + formatTonnes(Math.abs(change), locale);
}

/** A change as a part of what there was, with its sign: "+12%"; in words where it is not known. */
export function signedPart(part: number | null, locale: string): string {
  if (part === null) return m.detail_not_known();
  const digits = Math.abs(part) < 0.1 ? 1 : 0;
  return signed(formatNumber(part, locale, { style: 'percent', maximumFractionDigits: digits, ...SIGNED }));
}

/** A change of a measure with its sign: points of per cent for shares, points of 10,000 for the HHI. */
export function signedPoints({ measure, baseline, result }: MeasureChange, locale: string): string {
  if (baseline === null || result === null) return m.detail_not_known();
  const isHhi = measure === 'hhi';
  const points = (result - baseline) * (isHhi ? 10_000 : 100);
  return signed(formatNumber(points, locale, { maximumFractionDigits: isHhi ? 0 : 1, ...SIGNED }));
}
