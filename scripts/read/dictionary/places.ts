import {
  CAPACITY_BASES,
  CAPACITY_UNITS,
  COUNTRY_KINDS,
  PRECISIONS,
  REDISTRIBUTE,
  SITE_STAGES,
  SITE_STATUSES,
} from '#domain/closedSets.ts';
import { flag, integer, iso3, list, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, NOTE, SOURCE, YEAR } from './shared.ts';

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
    kind: oneOf(COUNTRY_KINDS, 'Former states end, aggregates are no place'),
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
    coord_precision: oneOf(PRECISIONS, 'How near the point is to the site'),
    stage: oneOf(SITE_STAGES, 'What it does'),
    commodities: list('Commodity ids'),
    capacity: optional(number('see capacity_unit', 'Capacity; compare only equal capacity_of')),
    capacity_unit: optional(oneOf(CAPACITY_UNITS, 'Unit of capacity')),
    capacity_of: optional(text('What the capacity counts')),
    capacity_basis: optional(oneOf(CAPACITY_BASES, 'Never add capacities marked shared')),
    capacity_year: optional(integer('year', 'Year of the capacity')),
    operator: optional(text('Operator as printed')),
    owner_country: optional(iso3('Country of the owner; not in the sources so far')),
    status: oneOf(SITE_STATUSES, 'Status as last read'),
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
