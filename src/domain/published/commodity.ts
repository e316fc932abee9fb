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
    sources: SourceIds,
  }),
});

/** static/data/commodities/<id>.geojson */
export const CommodityFile = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(v.union([PlaceFeature, FlowFeature])),
});

export type PlaceFeature = v.InferOutput<typeof PlaceFeature>;
export type FlowFeature = v.InferOutput<typeof FlowFeature>;
export type CommodityFile = v.InferOutput<typeof CommodityFile>;
