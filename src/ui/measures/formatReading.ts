import type { Range } from '#engine/measure/range.ts';
import { formatFactor, formatHhiRange, formatNumber, formatShare } from '#format/quantity.ts';
import type { Measure } from '#engine/measure/readings.ts';

/** Measures that are neither a share nor the HHI. */
const PLAIN: ReadonlySet<Measure> = new Set(['effective-suppliers', 'governed-hhi']);

/** A reading as a reader knows the measure: shares in per cent, the HHI from 0 to 10,000. */
export function formatReading(measure: Measure, value: Range, locale: string): string {
  if (measure === 'hhi') return formatHhiRange(value, locale);
  const isPlain = PLAIN.has(measure);
  const one = (end: number) =>
    end === Infinity ? '∞' : isPlain ? formatFactor(end, locale) : formatShare(end, locale);
  const [low, high] = [one(value.low), one(value.high)];
  return low === high ? low : `${low}–${high}`;
}

/**
 * The change from one reading to the other with its sign, by the low ends, as publishers print them: points of
 * per cent for shares, points for the HHI. `null` where either is not known.
 */
export function formatChange(
  measure: Measure,
  before: Range | null,
  after: Range | null,
  locale: string,
): string | null {
  if (before === null || after === null) return null;
  const scale = measure === 'hhi' ? 10_000 : PLAIN.has(measure) ? 1 : 100;
  const digits = scale === 10_000 ? 0 : scale === 100 ? 1 : 2;
  return formatNumber((after.low - before.low) * scale, locale, {
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
}
