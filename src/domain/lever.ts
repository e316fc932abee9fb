/**
 * What a scenario may change. A closed union by `kind`; every lever names the commodity it acts on
 * (`*` = all). Shares and rates are fractions, quantities contained tonnes a year in the unit of the stage.
 */
import * as v from 'valibot';
import { STAGES } from './stage.ts';

const Commodity = v.pipe(v.string(), v.regex(/^(\*|[a-z0-9][a-z0-9-]*)$/));
const Country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const Countries = v.pipe(v.array(Country), v.minLength(1));
const Everyone = v.literal('all');
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Positive = v.pipe(v.number(), v.finite(), v.minValue(0));
const Stage = v.picklist(STAGES);

/** An exporter limits what leaves: a ban (limit 0), a quota in tonnes, or a tax on price. */
export const ExportRestriction = v.strictObject({
  kind: v.literal('export-restriction'),
  commodity: Commodity,
  country: Country,
  stage: Stage,
  /** Whom it hits. */
  target: v.union([Everyone, Countries]),
  measure: v.variant('type', [
    v.strictObject({ type: v.literal('ban') }),
    v.strictObject({ type: v.literal('quota'), tonnes: Positive }),
    v.strictObject({ type: v.literal('tax'), rate: Positive }),
  ]),
});

/** A share of a supplier's output and capacity is gone. */
export const SupplierLoss = v.strictObject({
  kind: v.literal('supplier-loss'),
  commodity: Commodity,
  country: Country,
  stage: Stage,
  share: Fraction,
});

/** A mine, refinery or plant comes on stream. */
export const NewCapacity = v.strictObject({
  kind: v.literal('new-capacity'),
  commodity: Commodity,
  country: Country,
  stage: Stage,
  tonnes: Positive,
  startYear: v.pipe(v.number(), v.integer()),
  /** Chance that it runs by then; capacity counts times this. */
  probability: Fraction,
  ownerGroup: v.picklist(['chinese', 'western', 'state', 'mixed', 'unknown']),
  project: v.nullable(v.string()),
});

/** An importer taxes goods from an origin. */
export const Tariff = v.strictObject({
  kind: v.literal('tariff'),
  commodity: Commodity,
  /** Stage the goods leave. */
  stage: Stage,
  importers: Countries,
  exporters: v.union([Everyone, Countries]),
  rate: Positive,
});

/** Secondary supply: the share of a region's own use that comes back to its processors each year. */
export const Recycling = v.strictObject({
  kind: v.literal('recycling'),
  commodity: Commodity,
  countries: Countries,
  rate: Fraction,
});

/** At least `threshold` of the region's intake must be extracted or/and processed in the region. */
export const ContentRule = v.strictObject({
  kind: v.literal('content-rule'),
  commodity: Commodity,
  region: Countries,
  threshold: Fraction,
  mode: v.picklist(['or', 'and']),
});

/** Manufacturing demand grows or shrinks by a factor. */
export const DemandChange = v.strictObject({
  kind: v.literal('demand-change'),
  commodity: Commodity,
  countries: v.union([Everyone, Countries]),
  factor: Positive,
});

/** Idle capacity that can be brought back, as a share of output. */
export const SpareCapacity = v.strictObject({
  kind: v.literal('spare-capacity'),
  commodity: Commodity,
  stage: Stage,
  countries: v.union([Everyone, Countries]),
  share: Positive,
});

/** Months of a country's use released from stock within the year. */
export const Stockpile = v.strictObject({
  kind: v.literal('stockpile'),
  commodity: Commodity,
  countries: Countries,
  months: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
});

export const Lever = v.variant('kind', [
  ExportRestriction,
  SupplierLoss,
  NewCapacity,
  Tariff,
  Recycling,
  ContentRule,
  DemandChange,
  SpareCapacity,
  Stockpile,
]);
export type Lever = v.InferOutput<typeof Lever>;
export type LeverKind = Lever['kind'];
