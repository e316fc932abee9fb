import * as v from 'valibot';
import { CAPACITY_BASES, CAPACITY_UNITS, PRECISIONS, SITE_STAGES, SITE_STATUSES } from '../closedSets.ts';
import { Amount, Country, Id, Position, SourceIds, Text } from './shared.ts';
import { RedistributeName, TextOrNull, YearOrNull } from './tableFile.ts';

/** Compare or add capacities only where `of` and `unit` agree, and never those whose basis says shared. */
const SiteCapacity = v.strictObject({
  commodity: Id,
  value: Amount,
  unit: v.picklist(CAPACITY_UNITS),
  of: Text,
  basis: v.picklist(CAPACITY_BASES),
  year: YearOrNull,
  sources: SourceIds,
});

export const SiteFeature = v.strictObject({
  type: v.literal('Feature'),
  id: Text,
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: Position }),
  properties: v.strictObject({
    kind: v.literal('site'),
    id: Text,
    name: Text,
    country: Country,
    stage: v.picklist(SITE_STAGES),
    commodities: v.array(Id),
    status: v.picklist(SITE_STATUSES),
    operator: TextOrNull,
    ownerCountry: v.nullable(Country),
    precision: v.picklist(PRECISIONS),
    /** Empty = not known; absence of a capacity proves nothing. */
    capacities: v.array(SiteCapacity),
    sources: SourceIds,
    redistribute: RedistributeName,
    note: TextOrNull,
  }),
});

/** static/data/sites.geojson */
export const SitesFile = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(SiteFeature),
});
export type SiteFeature = v.InferOutput<typeof SiteFeature>;
export type SitesFile = v.InferOutput<typeof SitesFile>;
