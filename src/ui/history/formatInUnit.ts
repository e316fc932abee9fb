import { formatFactor, formatShare, formatTonnes } from '#format/quantity.ts';

/** A figure of a history in the unit its series names: tonnes scale to kt and Mt, any other unit is written out. */
export function formatInUnit(value: number, unit: string, locale: string): string {
  if (unit === 't' || unit.startsWith('t ')) return formatTonnes(value, locale);
  if (unit === 'kt' || unit.startsWith('kt ')) return formatTonnes(value * 1000, locale);
  if (isShare(unit)) return formatShare(value / 100, locale);
  return `${formatFactor(value, locale)}\u00a0${unit}`;
}

/** Whether a history is printed as parts of the world in per cent, not in an amount. */
export function isShare(unit: string): boolean {
  return unit === 'pct';
}
