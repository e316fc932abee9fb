import {
  OWNER_GROUPS,
  PRECISIONS,
  PROJECT_REGIONS,
  PROJECT_STAGES,
  PROJECT_STATUSES,
  START_YEAR_BASES,
} from '#domain/closedSets.ts';
import { date, flag, integer, iso3, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, NOTE, SOURCE } from './shared.ts';

export const projects = table({
  path: 'tables/projects.csv',
  meaning: 'Projects as scenario options: one row per project, commodity and stage',
  key: ['id'],
  columns: {
    id: text('Row id'),
    project_group: text('Rows of one project share it'),
    scenario_region: oneOf(PROJECT_REGIONS, 'Scenario it belongs to'),
    country: iso3('Country it stands in'),
    name: text('Name'),
    company: text('Companies as read'),
    owner_group: oneOf(OWNER_GROUPS, 'Whose hands it is in'),
    commodity: COMMODITY,
    stage: oneOf(PROJECT_STAGES, 'Stage that gains capacity, or what else the project changes'),
    product: text('What it makes'),
    capacity_tonnes_per_year: optional(
      number('t/yr', 'Contained tonnes (graphite and magnets gross); empty: leave it out of sums'),
    ),
    conversion: text('How the tonnage follows from the nameplate'),
    nameplate: optional(text('Capacity as printed')),
    start_year: optional(integer('year', 'First year of output')),
    start_year_basis: optional(oneOf(START_YEAR_BASES, 'Where the start year is from')),
    status: oneOf(PROJECT_STATUSES, 'How far it is'),
    status_as_read: text('Status in the words of the source'),
    status_date: optional(date('When that was true')),
    in_baseline: flag('Already producing in the 2024 baseline: not to be added again'),
    lat: optional(number('degrees', 'Latitude, WGS 84')),
    lon: optional(number('degrees', 'Longitude, WGS 84')),
    coord_precision: optional(oneOf(PRECISIONS, 'How near the point is to the site')),
    confidence: CONFIDENCE,
    source_id: SOURCE,
    note: NOTE,
  },
});
