import type { Tonnes } from '#domain/tonnes.ts';

/** Written where a figure is not known: never "0". */
export const UNKNOWN = '–';

/** From here on a share is the whole: sums of parts miss 1 by rounding. */
const ALL = 1 - 1e-6;

const UNITS = [
  { from: 999_500, divisor: 1_000_000, symbol: 'Mt' },
  { from: 999.5, divisor: 1_000, symbol: 'kt' },
  { from: 0, divisor: 1, symbol: 't' },
] as const;

/**
 * Spanish here is that of Mexico, which writes 1,234.5 where Spain writes 1.234,5.
 * @param locale the language of the screen, or any BCP 47 tag.
 */
function conventions(locale: string): string {
  return locale === 'es' ? 'es-MX' : locale;
}

/** Making a formatter takes a hundred times as long as using it, and a page of figures needs few of them. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Any number with the marks of the language: grouped thousands, its decimal mark, and a minus as wide as the plus where
 * the language's own is a hyphen.
 */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(conventions(locale), options);
    formatters.set(key, formatter);
  }
  return formatter.format(value).replace('-', '−');
}

/** The sign between groups of three digits, as somebody of that language types it; a space where it is one. */
export function groupMark(locale: string): string {
  const parts = new Intl.NumberFormat(conventions(locale)).formatToParts(12_345);
  return parts.find(({ type }) => type === 'group')?.value ?? '';
}

/** Contained tonnes with three significant figures: "187 kt", "1.25 Mt", "850 t". */
export function formatTonnes(value: Tonnes | number | null, locale: string): string {
  if (value === null) return UNKNOWN;
  const unit = UNITS.find(({ from }) => value >= from) ?? UNITS[2];
  return `${significant(value / unit.divisor, locale)}\u00a0${unit.symbol}`;
}

/** A change with its sign: "+1.25 kt", "−850 t". */
export function formatTonnesChange(change: number, locale: string): string {
  return (change < 0 ? '−' : '+') + formatTonnes(Math.abs(change), locale);
}

/** A low-high range in the unit of its upper end: "160–210 kt". Unknown when either end is. */
export function formatTonnesRange(low: number | null, high: number | null, locale: string): string {
  if (low === null || high === null) return UNKNOWN;
  const unit = UNITS.find(({ from }) => high >= from) ?? UNITS[2];
  const [from, to] = [low, high].map((value) => significant(value / unit.divisor, locale));
  return `${from}–${to}\u00a0${unit.symbol}`;
}

/**
 * A share between 0 and 1: "78%", one decimal below 10 %; never "0%" for something that exists, nor "100%" for
 * something that is not all.
 */
export function formatShare(share: number | null, locale: string): string {
  if (share === null) return UNKNOWN;
  const percent = (value: number, digits: number) =>
    formatNumber(value, locale, { style: 'percent', maximumFractionDigits: digits });
  if (share > 0 && share < 0.001) return `<${percent(0.001, 1)}`;
  if (share >= 0.995 && share < ALL) {
    return share > 0.999 ? `>${percent(0.999, 1)}` : percent(share, 1);
  }
  return percent(share, share < 0.1 ? 1 : 0);
}

/** Digits of a percentage beyond which two shares count as the same. */
const MOST_DIGITS = 4;

/**
 * A share with one decimal, or as many as it takes to tell it from a threshold: "65.04%" beside 65 %, where "65.0%"
 * would read as met.
 */
export function formatShareBeside(share: number, threshold: number, locale: string): string {
  if (share > 0 && share < 0.0005) return formatShare(share, locale);
  const percent = (value: number, digits: number) =>
    formatNumber(value, locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: digits,
    });
  let digits = 1;
  while (digits < MOST_DIGITS && percent(share, digits) === percent(threshold, digits)) digits += 1;
  return percent(share, percent(share, digits) === percent(threshold, digits) ? 1 : digits);
}

/** A difference of shares in percentage points, with its sign: "+4.2", "−0.03"; below a thousandth "0". */
export function formatPoints(difference: number | null, locale: string): string {
  if (difference === null) return UNKNOWN;
  const points = difference * 100;
  if (Math.abs(points) < 0.001) return formatNumber(0, locale);
  const digits =
    Math.abs(points) < 1
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return formatNumber(points, locale, { signDisplay: 'exceptZero', ...digits });
}

/** An HHI between 0 and 1 on the scale that readers know, 0 to 10,000. */
export function formatHhi(hhi: number | null, locale: string): string {
  return hhi === null ? UNKNOWN : formatCount(hhi * 10_000, locale);
}

/** An HHI that is known only within bounds: "5,300-5,900"; one figure where both ends print the same. */
export function formatHhiRange({ low, high }: { low: number; high: number }, locale: string): string {
  const [from, to] = [formatHhi(low, locale), formatHhi(high, locale)];
  return from === to ? from : `${from}–${to}`;
}

/** A whole number: "10,000". */
export function formatCount(value: number, locale: string): string {
  return formatNumber(value, locale, { maximumFractionDigits: 0 });
}

/** A plain figure with up to three significant digits: "0.94". */
export function formatFactor(value: number | null, locale: string): string {
  return value === null ? UNKNOWN : significant(value, locale);
}

function significant(value: number, locale: string): string {
  return formatNumber(value, locale, { maximumSignificantDigits: 3 });
}
