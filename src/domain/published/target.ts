import * as v from 'valibot';
import { Assumption, BindingConstraint, Count, Fraction, Year } from './answerParts.ts';
import { Amount, Country, Id, StageName, Text } from './shared.ts';

const Goal = v.variant('kind', [
  /** No country puts out more than the share of a stage; null = of any that countries supply. */
  v.strictObject({ kind: v.literal('max-share'), stage: v.nullable(StageName), share: Fraction }),
  /** At least the share of what the region's makers take in is of the region. */
  v.strictObject({
    kind: v.literal('regional-content'),
    region: v.array(Country),
    test: v.picklist(['or', 'and']),
    share: Fraction,
  }),
  /** At least this part of demand is covered without the largest supplier; may exceed 1. */
  v.strictObject({
    kind: v.literal('n-minus-1'),
    stage: StageName,
    remaining: v.picklist(['everyone', 'rest-of-world']),
    coverage: Amount,
  }),
]);

const reading = {
  value: v.number(),
  stage: StageName,
  form: v.nullable(Text),
  /** The country that decides it; null where no one country does. */
  country: v.nullable(Text),
  /** Tonnes a year that the value is a share of. */
  of: Amount,
};

const GoalValue = v.strictObject({
  ...reading,
  readings: v.array(v.strictObject(reading)),
  /** Misses of all readings together; at or below 0 when none misses. */
  distance: v.number(),
});

const TargetReason = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['already-met', 'reached', 'not-enough', 'no-effect', 'not-defined']) }),
  v.strictObject({ kind: v.literal('too-late'), options: v.array(Id), year: Year }),
]);

const RankedOption = v.strictObject({
  id: Id,
  tonnes: Amount,
  of: v.picklist(['capacity', 'moved-flows']),
  projects: Count,
  /** Year in which its last project starts; null = builds nothing. */
  startYear: v.nullable(Year),
  /** How much nearer to the goal it brings the measure; null = not defined. */
  effect: v.nullable(v.number()),
  effectPerTonne: v.nullable(v.number()),
  /** A project of it starts after the year asked for. */
  late: v.boolean(),
  /** Why levers of it do nothing here. */
  remarks: v.array(Text),
});

/** What `npm run scenario -- --commodity ID --scenario ID --target GOAL --json` prints. */
export const TargetFile = v.strictObject({
  commodity: Id,
  scenario: v.nullable(Id),
  goal: Goal,
  year: Year,
  reached: v.boolean(),
  reason: TargetReason,
  /** Without any option, and with the chosen ones; null = not defined. */
  before: v.nullable(GoalValue),
  after: v.nullable(GoalValue),
  /** Unmet demand over all demand in the same two worlds. */
  unmet: v.strictObject({ before: Fraction, after: Fraction }),
  chosen: v.array(Id),
  tonnes: Amount,
  projects: Count,
  lastStart: v.nullable(Year),
  /** Tonnes that would still be missing by arithmetic alone; 0 when reached. */
  tonnesMissing: Amount,
  ranking: v.array(RankedOption),
  limits: v.array(BindingConstraint),
  /** Every choice of options was considered, so that no smaller one exists. */
  exact: v.boolean(),
  assumptions: v.array(Assumption),
});
