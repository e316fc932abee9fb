/** Closed sets that the source tables and the published files share, so that they cannot disagree. */

/** What a publisher's licence lets a reader take away. Only the first two may be offered as a table download. */
export const REDISTRIBUTE = ['yes', 'attribution', 'check', 'cite-figures-only'] as const;

/** How a figure was read: in the source, in an excerpt, second hand, computed, or recalled only. */
export const CONFIDENCES = ['read', 'excerpt', 'secondary', 'derived', 'unverified'] as const;

/** Whose hands a project is in. */
export const OWNER_GROUPS = ['chinese', 'western', 'state', 'mixed', 'unknown'] as const;

/** Output of a year, or the most that plants could make; never on one line. */
export const MEASURES = ['production', 'capacity'] as const;

export const RESTRICTION_KINDS = ['ban', 'licence', 'quota', 'tax', 'technology-ban'] as const;

export const PROJECT_STATUSES = [
  'operating',
  'under-construction',
  'planned',
  'pre-fid',
  'feasibility',
  'financed',
  'contracted',
  'non-binding',
  'uncertain',
  'stopped',
] as const;
export const PROJECT_STAGES = [
  'extraction',
  'processing',
  'manufacturing',
  'logistics',
  'ownership',
] as const;
export const PROJECT_REGIONS = ['africa', 'china', 'north-america', 'other'] as const;
export const START_YEAR_BASES = ['source', 'inferred', 'unverified'] as const;

export const SITE_STAGES = ['extraction', 'processing', 'manufacturing', 'recycling'] as const;
export const SITE_STATUSES = ['operating', 'under-construction', 'planned', 'unknown'] as const;
/** How near a point is to what it stands for. */
export const PRECISIONS = ['site', 'approx', 'city'] as const;
export const CAPACITY_UNITS = ['t/yr', 'kg/yr', 't U/yr', 'GWh/yr', 'GW/yr', 'vehicles/yr'] as const;
/** Capacities marked shared stand for several sites together: never add them. */
export const CAPACITY_BASES = [
  'nameplate',
  'nameplate (shared)',
  'production',
  'as stated in source',
  'announced',
  'estimate',
] as const;

/** Former states end; aggregates are no place on the map. */
export const COUNTRY_KINDS = ['country', 'historical', 'aggregate'] as const;
/** Groups of countries that the debate is about; a column each in countries.csv. */
export const BLOCS = [
  'usmca',
  'eu',
  'africa',
  'china',
  'china_sar',
  'feoc',
  'us_fta',
  'us_cma',
  'us_framework',
  'msp',
  'oecd',
] as const;
