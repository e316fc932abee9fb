import * as m from '#messages';

/** Groups of countries whose share a reader may ask for; each is a bloc of the table of countries. */
export const REGIONS = [
  { value: 'usmca', name: m.measures_bloc_usmca },
  { value: 'eu', name: m.measures_bloc_eu },
  { value: 'africa', name: m.measures_bloc_africa },
  { value: 'china', name: m.measures_bloc_china },
  { value: 'oecd', name: m.measures_bloc_oecd },
] as const;
export type Region = (typeof REGIONS)[number]['value'];
