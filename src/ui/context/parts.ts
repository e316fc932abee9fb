import * as m from '#messages';

/** The parts of the dialog, in their order. */
export const PARTS = [
  { value: 'production', label: m.context_production },
  { value: 'prices', label: m.context_prices },
  { value: 'leads', label: m.context_leads },
  { value: 'policy', label: m.context_policy },
  { value: 'untested', label: m.context_untested },
] as const;
export type Part = (typeof PARTS)[number]['value'];
