import { formatNumber } from '#format/quantity.ts';

/** A number of an arithmetic line: enough digits to follow it by hand, not so many that it cannot be read. */
export function exactNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  const digits =
    size >= 1000
      ? { maximumFractionDigits: 0 }
      : size >= 10
        ? { maximumFractionDigits: 2 }
        : { maximumSignificantDigits: 5 };
  return formatNumber(value, locale, digits);
}

/** The same with the unit that all lines share. */
export function exactTonnes(value: number, locale: string): string {
  return `${exactNumber(value, locale)}\u00a0t`;
}
