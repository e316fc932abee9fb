import type { MeasureChange } from '#domain/published/scenario.ts';
import { formatNumber, formatShare, formatTonnes, formatTonnesChange } from '#format/quantity.ts';
import * as m from '#messages';

/** A change of tonnes with its sign: "+12 kt", "−3.4 t"; in words where it is not known. */
export function signedTonnes(change: number | null, locale: string): string {
  if (change === null) return m.detail_not_known();
  return change === 0 ? formatTonnes(0, locale) : formatTonnesChange(change, locale);
}

/**
 * A change as a part of what there was, with its sign: "+12%", "−>99.9%" for what is not quite gone; in words where it
 * is not known.
 */
export function signedPart(part: number | null, locale: string): string {
  if (part === null) return m.detail_not_known();
  const sign = part > 0 ? '+' : part < 0 ? '−' : '';
  return sign + formatShare(Math.abs(part), locale);
}

/** A change of a measure with its sign: points of per cent for shares, points of 10,000 for the HHI. */
export function signedPoints({ measure, baseline, result }: MeasureChange, locale: string): string {
  if (baseline === null || result === null) return m.detail_not_known();
  const isHhi = measure === 'hhi';
  return formatNumber((result - baseline) * (isHhi ? 10_000 : 100), locale, {
    maximumFractionDigits: isHhi ? 0 : 1,
    signDisplay: 'exceptZero',
  });
}
