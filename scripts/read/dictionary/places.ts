import { flag, integer, iso3, list, number, oneOf, optional, text, date } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, NOTE, REDISTRIBUTE, SOURCE, YEAR } from './shared.ts';

const CAPACITY_UNITS = ['t/yr', 'kg/yr', 'tU/yr', 'GWh/yr', 'GW/yr', 'vehicles/yr'] as const;
const CAPACITY_BASES = [
  'nameplate',
  'nameplate (shared)',
  'production',
  'as stated in source',
  'announced',
  'estimate',
] as const;
const PRECISION = ['site', 'approx', 'city'] as const;

export const countries = table({
  path: 'tables/countries.csv',
  meaning: 'Countries, former states and aggregates, with blocs and governance',
  key: ['iso3'],
  columns: {
    iso3: iso3('ISO 3166-1 alpha-3; XKX is Kosovo'),
    iso_numeric: optional(text('Three digits, as text; empty for Kosovo and aggregates')),
    iso2: optional(text('Alpha-2; that of Namibia is the text NA')),
    name: text('Name in English'),
    region: optional(text('UN M49 region')),
    subregion: optional(text('UN M49 subregion')),
    kind: oneOf(['country', 'historical', 'aggregate'], 'Former states end, aggregates are no place'),
    usmca: flag('Party to the USMCA (T-MEC)'),
    eu: flag('European Union'),
    africa: flag('Africa'),
    china: flag('China in the narrow sense'),
    china_sar: flag('Special administrative region of China'),
    feoc: flag('Covered nation: "foreign entity of concern" of United States law'),
    us_fta: flag('Free trade agreement with the United States'),
    us_cma: flag('Critical minerals agreement with the United States'),
    us_framework: flag('Critical minerals framework with the United States'),
    msp: flag('Minerals Security Partnership, as recalled; superseded in 2026'),
    oecd: flag('OECD member'),
    entrepot: flag('Trading hub: passes goods on without processing'),
    wgi_2016_2020: optional(number('0-10', 'Governance, EU scale: 0 good, 10 bad; mean of 2016-2020')),
    wgi_latest: optional(number('0-10', 'Governance, EU scale, latest year')),
    wgi_latest_year: optional(integer('year', 'Year of wgi_latest')),
    pv_risk: optional(number('0-1', 'Political stability turned into a risk: 1 is worst')),
    source_id: SOURCE,
  },
});

export const sites = table({
  path: 'tables/sites.csv',
  meaning:
    'Mines, refineries, plants and recycling plants with coordinates; absence of a site proves nothing',
  key: ['id'],
  columns: {
    id: text('Site id'),
    name: text('Name'),
    country: iso3('Country it stands in'),
    lat: number('degrees', 'Latitude, WGS 84'),
    lon: number('degrees', 'Longitude, WGS 84'),
    coord_precision: oneOf(PRECISION, 'How near the point is to the site'),
    stage: oneOf(['extraction', 'processing', 'manufacturing', 'recycling'], 'What it does'),
    commodities: list('Commodity ids'),
    capacity: optional(number('see capacity_unit', 'Capacity; compare only equal capacity_of')),
    capacity_unit: optional(oneOf(CAPACITY_UNITS, 'Unit of capacity')),
    capacity_of: optional(text('What the capacity counts')),
    capacity_basis: optional(oneOf(CAPACITY_BASES, 'Never add capacities marked shared')),
    capacity_year: optional(integer('year', 'Year of the capacity')),
    operator: optional(text('Operator as printed')),
    owner_country: optional(iso3('Country of the owner; not in the sources so far')),
    status: oneOf(['operating', 'under-construction', 'planned', 'unknown'], 'Status as last read'),
    source_id: SOURCE,
    redistribute: oneOf(REDISTRIBUTE, 'What the licence of the row allows'),
    note: NOTE,
  },
});

export const site_capacities = table({
  path: 'tables/site_capacities.csv',
  meaning: 'All capacities of a site, one per commodity and kind of capacity',
  key: ['site_id', 'commodity', 'capacity_of', 'source_id', 'year'],
  columns: {
    site_id: text('Site id of sites.csv'),
    commodity: COMMODITY,
    capacity: number('see capacity_unit', 'Capacity'),
    capacity_unit: oneOf(CAPACITY_UNITS, 'Unit of capacity'),
    capacity_of: text('What the capacity counts'),
    year: optional(YEAR),
    capacity_basis: oneOf(CAPACITY_BASES, 'Never add capacities marked shared'),
    source_id: SOURCE,
  },
});

export const projects = table({
  path: 'tables/projects.csv',
  meaning: 'Projects as scenario options: one row per project, commodity and stage',
  key: ['id'],
  columns: {
    id: text('Row id'),
    project_group: text('Rows of one project share it'),
    scenario_region: oneOf(['africa', 'china', 'north-america', 'other'], 'Scenario it belongs to'),
    country: iso3('Country it stands in'),
    name: text('Name'),
    company: text('Companies as read'),
    owner_group: oneOf(['chinese', 'western', 'state', 'mixed', 'unknown'], 'Whose hands it is in'),
    commodity: COMMODITY,
    stage: oneOf(
      ['extraction', 'processing', 'manufacturing', 'logistics', 'ownership'],
      'Stage that gains capacity, or what else the project changes',
    ),
    product: text('What it makes'),
    capacity_tonnes_per_year: optional(
      number('t/yr', 'Contained tonnes (graphite and magnets gross); empty: leave it out of sums'),
    ),
    conversion: text('How the tonnage follows from the nameplate'),
    nameplate: optional(text('Capacity as printed')),
    start_year: optional(integer('year', 'First year of output')),
    start_year_basis: optional(oneOf(['source', 'inferred', 'unverified'], 'Where the start year is from')),
    status: oneOf(
      [
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
      ],
      'How far it is',
    ),
    status_as_read: text('Status in the words of the source'),
    status_date: optional(date('When that was true')),
    in_baseline: flag('Already producing in the 2024 baseline: not to be added again'),
    lat: optional(number('degrees', 'Latitude, WGS 84')),
    lon: optional(number('degrees', 'Longitude, WGS 84')),
    coord_precision: optional(oneOf(PRECISION, 'How near the point is to the site')),
    confidence: CONFIDENCE,
    source_id: SOURCE,
    note: NOTE,
  },
});
