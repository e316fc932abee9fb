import * as v from 'valibot';
import { FlowFeature, PlaceFeature } from './commodity.ts';
import {
  Amount,
  AmountOrNull,
  Country,
  Id,
  Localised,
  Position,
  SourceIds,
  StageName,
  Text,
} from './shared.ts';
import { CONFIDENCES, OWNER_GROUPS } from '../closedSets.ts';
import { Lever } from '../lever.ts';

export const ScenarioOption = v.strictObject({
  id: Id,
  title: Localised,
  /** One or two sentences: what it is and what the figures behind it are. */
  summary: Localised,
  kind: v.picklist(['project', 'measure', 'market']),
  levers: v.array(Lever),
  defaultOn: v.boolean(),
  /** Capacity, quota or rate as a reader would quote it. */
  figure: Text,
  status: Text,
  ownerGroup: v.picklist(OWNER_GROUPS),
  confidence: v.picklist([...CONFIDENCES, 'assumption']),
  sources: SourceIds,
});

/** One measure of one commodity and stage, before and after. */
export const MeasureChange = v.strictObject({
  commodity: Id,
  stage: StageName,
  measure: v.picklist(['top-share', 'hhi', 'unmet-demand', 'region-share']),
  /** The country a top share belongs to, where it has one. */
  country: v.nullable(Country),
  baseline: AmountOrNull,
  result: AmountOrNull,
});

/** static/data/scenarios/<id>.geojson */
export const ScenarioFile = v.strictObject({
  type: v.literal('FeatureCollection'),
  id: Id,
  /** Short enough for a button. */
  name: Localised,
  title: Localised,
  summary: Localised,
  /** Projects that start up to this year count. */
  horizon: v.pipe(v.number(), v.integer()),
  camera: v.strictObject({ center: Position, zoom: Amount }),
  region: v.array(Country),
  /** Commodities that the scenario changes. */
  commodities: v.array(Id),
  options: v.array(ScenarioOption),
  metrics: v.array(MeasureChange),
  /** Parameters used, by name, so that a reader can state them. */
  assumptions: v.record(Text, v.number()),
  features: v.array(v.union([PlaceFeature, FlowFeature])),
});

export type ScenarioOption = v.InferOutput<typeof ScenarioOption>;
export type MeasureChange = v.InferOutput<typeof MeasureChange>;
export type ScenarioFile = v.InferOutput<typeof ScenarioFile>;
