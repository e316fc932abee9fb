import * as v from 'valibot';
import {
  CONFIDENCES,
  OWNER_GROUPS,
  PRECISIONS,
  PROJECT_REGIONS,
  PROJECT_STAGES,
  PROJECT_STATUSES,
  START_YEAR_BASES,
} from '../../closedSets.ts';
import { AmountOrNull, Country, Id, Latitude, Longitude, SourceIds, Text } from '../shared.ts';
import { PartialDateOrNull, tableFile, TextOrNull, YearOrNull } from '../tableFile.ts';

const ProjectRow = v.strictObject({
  id: Id,
  project_group: Id,
  scenario_region: v.picklist(PROJECT_REGIONS),
  country: Country,
  name: Text,
  company: Text,
  owner_group: v.picklist(OWNER_GROUPS),
  commodity: Id,
  stage: v.picklist(PROJECT_STAGES),
  product: Text,
  /** Contained tonnes a year; null: no usable tonnage, leave it out of sums. */
  capacity_tonnes_per_year: AmountOrNull,
  conversion: Text,
  nameplate: TextOrNull,
  start_year: YearOrNull,
  start_year_basis: v.nullable(v.picklist(START_YEAR_BASES)),
  status: v.picklist(PROJECT_STATUSES),
  status_as_read: Text,
  status_date: PartialDateOrNull,
  /** Already producing in the baseline: not to be added again. */
  in_baseline: v.boolean(),
  lat: v.nullable(Latitude),
  lon: v.nullable(Longitude),
  coord_precision: v.nullable(v.picklist(PRECISIONS)),
  confidence: v.picklist(CONFIDENCES),
  source_id: SourceIds,
  note: TextOrNull,
});
/** static/data/tables/projects.json */
export const ProjectsFile = tableFile(ProjectRow);
export type ProjectsFile = v.InferOutput<typeof ProjectsFile>;
