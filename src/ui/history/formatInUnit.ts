import { formatFactor, formatShare, formatTonnes } from '#format/quantity.ts';

/** A figure of a history in the unit its series names: tonnes scale to kt and Mt, any other unit is written out. */
export function formatInUnit(value: number, unit: string, locale: string): string {
  if (unit === 't' || unit.startsWith('t ')) return formatTonnes(value, locale);
  if (unit === 'kt' || unit.startsWith('kt ')) return formatTonnes(value * 1000, locale);
  if (unit.includes('share')) return formatShare(value, locale);
  return `${formatFactor(value, locale)}\u00a0${unit}`;
}
