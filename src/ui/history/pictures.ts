import * as m from '#messages';

/** Ways to draw one series over its years. */
export const PICTURES = [
  { value: 'stacked', label: m.history_stacked },
  { value: 'lines', label: m.history_lines },
  { value: 'multiples', label: m.history_multiples },
] as const;
export type Picture = (typeof PICTURES)[number]['value'];
