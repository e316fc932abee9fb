import { NORTH_AMERICA } from './regions.ts';
import {
  ownedBy,
  ownSupply,
  printed,
  saw,
  sentTo,
  shareOf,
  takenFrom,
  tonnesOf,
  unmetIn,
  usImportsFrom,
} from './questions.ts';

/** Numbers that a deck of a scenario and the deck of the claims both say, so that the two cannot disagree. */

/** What DR Congo lets out of its cobalt, what it mined, and what the world would lack. */
export const COBALT_QUOTA = {
  quota: saw(96_600, printed('restrictions', 'R21', 'quota_tonnes', 'tonnes')),
  mined: saw(226_000, tonnesOf('cobalt', 'extraction', 'COD')),
  unmet: saw(0.305, unmetIn('africa', 'cobalt')),
};

/** What China refines of the world's cobalt. */
export const COBALT_REFINED_IN_CHINA = saw(0.784, shareOf('cobalt', 'processing', 'CHN'));

/** What the region's refineries make over what its factories take in. */
export const REGION_REFINES = {
  copper: saw(0.686, ownSupply('copper', 'processing', NORTH_AMERICA)),
  cobalt: saw(0.211, ownSupply('cobalt', 'processing', NORTH_AMERICA)),
  graphite: saw(0.0125, ownSupply('graphite', 'processing', NORTH_AMERICA)),
};

/** The region's own part of the refined lithium it takes in, without and with a rule of origin. */
export const RULE_OF_ORIGIN = {
  before: saw(0.147, ownLithium()),
  after: saw(0.464, ownLithium(['mineral-content-rule'])),
};

function ownLithium(toggled?: string[]) {
  const world = { scenario: 'north-america', ...(toggled ? { toggled } : {}) };
  return takenFrom(NORTH_AMERICA, 'lithium', 'processing', NORTH_AMERICA, world);
}

/** Where Mexico stands in what the United States imports. */
export const MEXICO_IN_US_IMPORTS = {
  antimony: saw(0.86, usImportsFrom('MEX', 'antimony', 'Ore and concentrates')),
  fluorspar: saw(0.64, usImportsFrom('MEX', 'fluorspar', 'All')),
  graphite: saw(0.12, usImportsFrom('MEX', 'graphite', 'All')),
};

/** Of the planned African lithium refineries: whose they are, and where their output would go. */
export const AFRICAN_LITHIUM = {
  owned: saw(1, ownedBy('chinese', 'africa', 'lithium', 'processing')),
  sent: saw(0.82, sentTo('CHN', 'lithium', 'processing', 'ZWE', { scenario: 'africa' })),
};
