import * as v from 'valibot';
import { Amount, Id, SCHEMA_VERSION, StageName, Text } from './shared.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How well one leg of one commodity is known. */
export const LegEvidence = v.strictObject({
  commodity: Id,
  from: StageName,
  to: StageName,
  toForm: v.nullable(Id),
  /** Of all flows, in the unit of the `from` end. */
  tonnes: Amount,
  flows: Count,
  /** Part of the tonnes with a report behind it, 0-1. */
  shareReconciled: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  rowsIn: Count,
  tonnesIn: Amount,
  leftOut: v.array(v.strictObject({ reason: Text, rows: Count, tonnes: Amount })),
  /** `null` where too few links are reported to tell. */
  holdOut: v.nullable(
    v.strictObject({
      links: Count,
      folds: Count,
      /** sum |estimated - reported| / (2 x sum reported), over hidden links only. */
      hidden: Amount,
      /** The same with every report known: how far the balance moves reports. */
      allLinks: Amount,
    }),
  ),
});

/** static/data/method/evidence.json */
export const EvidenceFile = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  legs: v.array(LegEvidence),
});
export type LegEvidence = v.InferOutput<typeof LegEvidence>;
export type EvidenceFile = v.InferOutput<typeof EvidenceFile>;
