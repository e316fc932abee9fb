import * as v from 'valibot';
import {
  Amount,
  AmountOrNull,
  BasisName,
  Country,
  EvidenceName,
  Id,
  SCHEMA_VERSION,
  StageName,
  Text,
} from './shared.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What stands behind one leg, and how well the method finds links it is not told. */
export const LegEvidence = v.strictObject({
  commodity: Id,
  from: StageName,
  to: StageName,
  toForm: v.nullable(Id),
  unit: Text,
  evidence: v.picklist(['reported', 'matrix', 'estimated-only']),
  /** Tonnes offered and taken in by countries, special places apart. */
  supply: Amount,
  intake: Amount,
  /** Reported trade read = used + left out, in rows and in tonnes; a row cut in part counts as used. */
  rowsIn: Count,
  tonnesIn: Amount,
  rowsUsed: Count,
  tonnesUsed: Amount,
  leftOut: v.array(v.strictObject({ reason: Text, rows: Count, tonnes: Amount })),
  /** Goods that a hub only passed on, told as origin to destination. */
  passedOn: v.array(v.strictObject({ via: Country, origin: Country, destination: Country, tonnes: Amount })),
  flows: Count,
  tonnes: Amount,
  /** Share of the tonnes on flows with a report behind them. */
  reconciledShare: Amount,
  specials: v.array(v.strictObject({ special: Text, tonnes: Amount })),
  /** sum |estimated - reported| / (2 x sum reported); null where too few links are reported. */
  holdOut: v.nullable(v.strictObject({ links: Count, folds: Count, hiddenLinks: Amount, allLinks: Amount })),
  largest: v.array(
    v.strictObject({
      id: Text,
      tonnes: Amount,
      basis: BasisName,
      evidence: EvidenceName,
      reportedTonnes: AmountOrNull,
    }),
  ),
});

/** static/data/method/evidence.json */
export const EvidenceFile = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  referenceYear: v.pipe(v.number(), v.integer()),
  legs: v.array(LegEvidence),
  /** Numbers that no source gives, with their ranges. */
  assumptions: v.array(
    v.strictObject({
      id: Text,
      value: v.number(),
      low: v.number(),
      high: v.number(),
      unit: Text,
      meaning: Text,
    }),
  ),
  /** Rules about single links, in words. */
  rules: v.array(
    v.strictObject({
      commodity: Id,
      from: StageName,
      to: StageName,
      kind: Text,
      origin: v.nullable(Country),
      destination: v.nullable(Country),
      value: v.nullable(v.number()),
      reason: Text,
      confidence: Text,
    }),
  ),
});
export type LegEvidence = v.InferOutput<typeof LegEvidence>;
export type EvidenceFile = v.InferOutput<typeof EvidenceFile>;
