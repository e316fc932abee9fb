import * as v from 'valibot';
import {
  Amount,
  AmountOrNull,
  BasisName,
  Country,
  EvidenceName,
  Id,
  Position,
  SourceIds,
  SpecialName,
  StageName,
  Text,
} from './shared.ts';

export const PlaceFeature = v.strictObject({
  type: v.literal('Feature'),
  id: Text,
  geometry: v.nullable(v.strictObject({ type: v.literal('Point'), coordinates: Position })),
  properties: v.strictObject({
    kind: v.literal('place'),
    id: Text,
    commodity: Id,
    country: v.nullable(Country),
    special: v.nullable(SpecialName),
    stage: StageName,
    form: Text,
    unit: Text,
    tonnes: AmountOrNull,
    low: AmountOrNull,
    high: AmountOrNull,
    capacity: AmountOrNull,
    basis: BasisName,
    uses: v.nullable(v.array(v.strictObject({ use: Text, tonnes: Amount, basis: BasisName }))),
    sources: SourceIds,
    anchor: v.nullable(v.strictObject({ kind: v.picklist(['site', 'national']), name: Text })),
  }),
});

export const FlowFeature = v.strictObject({
  type: v.literal('Feature'),
  id: Text,
  geometry: v.nullable(
    v.strictObject({ type: v.literal('LineString'), coordinates: v.strictTuple([Position, Position]) }),
  ),
  properties: v.strictObject({
    kind: v.literal('flow'),
    id: Text,
    commodity: Id,
    origin: v.union([Country, SpecialName]),
    destination: v.union([Country, SpecialName]),
    from: StageName,
    to: StageName,
    /** Form slugs where a stage has several forms (titanium), else null. */
    fromForm: v.nullable(Id),
    toForm: v.nullable(Id),
    tonnes: AmountOrNull,
    low: AmountOrNull,
    high: AmountOrNull,
    basis: BasisName,
    evidence: EvidenceName,
    reportedTonnes: AmountOrNull,
    reportedUsd: AmountOrNull,
    factor: AmountOrNull,
    /** Only in files taken away under a scenario: what the flow is today. */
    todayTonnes: v.optional(AmountOrNull),
    /** Only in files taken away from a comparison with a world other than today's: what the flow is there. */
    againstTonnes: v.optional(AmountOrNull),
    sources: SourceIds,
  }),
});

/** What a file says of itself that was taken away from the screen; the published files have sources.json beside them. */
const About = v.strictObject({
  title: Text,
  citation: Text,
  /** Where the same picture opens again. */
  address: Text,
  /** Day of the taking. */
  day: Text,
  /** Year that the figures stand for. */
  year: v.pipe(v.number(), v.integer()),
  scenario: v.nullable(Id),
  facts: v.array(Text),
  /** What is not in the file, and why. */
  leftOut: v.array(Text),
  columns: v.array(v.strictObject({ id: Text, unit: v.string(), meaning: Text })),
  sources: v.array(v.strictObject({ id: Text, licence: Text, citation: Text, url: v.nullable(Text) })),
});

/** static/data/commodities/<id>.geojson */
export const CommodityFile = v.strictObject({
  type: v.literal('FeatureCollection'),
  about: v.optional(About),
  features: v.array(v.union([PlaceFeature, FlowFeature])),
});

export type PlaceFeature = v.InferOutput<typeof PlaceFeature>;
export type FlowFeature = v.InferOutput<typeof FlowFeature>;
export type CommodityFile = v.InferOutput<typeof CommodityFile>;
