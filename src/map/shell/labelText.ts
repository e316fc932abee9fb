import { getLocale } from '#messages/runtime.js';
import { formatTonnes } from '#format/quantity.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { LabelText } from '../labels/labelText.ts';
import { measureText } from './measureText.ts';

/** Labels in the reader's language, measured in the fonts of the page. */
export function labelText(country: (country: Iso3) => string): LabelText {
  const locale = getLocale();
  return {
    country,
    tonnes: (tonnes) => formatTonnes(tonnes, locale),
    change: (tonnes) => `${tonnes < 0 ? '\u2212' : '+'}${formatTonnes(Math.abs(tonnes), locale)}`,
    width: measureText,
  };
}
