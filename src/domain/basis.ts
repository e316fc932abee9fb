/**
 * How good a figure is.
 * - `reported`: printed by a source.
 * - `reconciled`: a reported link, scaled so that totals balance.
 * - `estimated`: no report; from totals, a published matrix or distance.
 * - `modelled`: the result of a scenario.
 * - `withheld`: exists, but its source prints no number; tonnes are `null`.
 */
export const BASES = ['reported', 'reconciled', 'estimated', 'modelled', 'withheld'] as const;
export type Basis = (typeof BASES)[number];

/** What stands behind a flow, best first. */
export const EVIDENCE = [
  'report', // a customs report of the reference year
  'neighbour-year', // a customs report of a nearby year, set against that year's totals
  'matrix', // a published country-to-country estimate (for lithium ore: Cheng et al. 2024, year 2020)
  'known-plant', // ownership or a named plant ties the two ends together
  'residual', // domestic: supply that is not exported
  'gravity', // totals and distance only
  'balance', // an end that closes a balance: scrap, synthetic, unknown origin, stocks and losses
] as const;
export type Evidence = (typeof EVIDENCE)[number];
