import * as v from 'valibot';
import { Lever } from '../lever.ts';
import { Assumption, BindingConstraint, Count, Fraction, Share, Year } from './answerParts.ts';
import { Amount, Country, Id, SpecialName, StageName, Text } from './shared.ts';

function beforeAndAfter<Entries extends v.GenericSchema>(entry: Entries) {
  return v.strictObject({ baseline: v.nullable(entry), result: v.nullable(entry) });
}

const StageMeasure = v.strictObject({
  stage: StageName,
  /** Slug of the form; null for the only or main one. */
  form: v.nullable(Id),
  topCountry: beforeAndAfter(Text),
  topShare: beforeAndAfter(Share),
  /** 0-1 */
  hhi: beforeAndAfter(Share),
  /** Tonnes wanted and not had. */
  unmet: Amount,
});

const FlowResult = v.strictObject({
  id: Text,
  originId: Text,
  destinationId: Text,
  origin: v.union([Country, SpecialName]),
  destination: v.union([Country, SpecialName]),
  from: StageName,
  to: StageName,
  /** Contained tonnes in the unit of the origin. */
  baseline: Amount,
  tonnes: Amount,
});

const PlaceResult = v.strictObject({
  id: Text,
  country: v.nullable(Country),
  special: v.nullable(SpecialName),
  stage: StageName,
  form: v.nullable(Id),
  baseline: Amount,
  tonnes: Amount,
  /** Most that it can put out; null for final buyers. */
  capacity: v.nullable(Amount),
  demand: Amount,
  unmet: Amount,
});

/** What `npm run scenario -- --commodity ID --json` prints. */
export const ResultFile = v.strictObject({
  scenario: v.nullable(Id),
  /** Ids of the options that are on. */
  options: v.array(Id),
  levers: v.array(Lever),
  measures: v.array(StageMeasure),
  commodity: Id,
  referenceYear: Year,
  /** Projects that start up to this year count; null = all. */
  horizon: v.nullable(Year),
  flows: v.array(FlowResult),
  places: v.array(PlaceResult),
  /** Unmet demand over all demand, weighted in tonnes of the chain's end. */
  unmetShare: Fraction,
  binding: v.array(BindingConstraint),
  assumptions: v.array(Assumption),
  /** Levers of this commodity without effect, by their index in `levers`, and why. */
  remarks: v.array(v.strictObject({ lever: Count, text: Text })),
  /** Ids of flows of unknown size; they take no part. */
  withheld: v.array(Text),
  solver: v.strictObject({ rounds: Count, converged: v.boolean(), gap: v.number() }),
});
export type ResultFile = v.InferOutput<typeof ResultFile>;
