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
/** Upper bounds keep slips of the keyboard and overflows out: no commodity comes near 10^12 tonnes a year. */
const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
const Ratio = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000));
const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
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
    v.strictObject({ type: v.literal('quota'), tonnes: Amount }),
    v.strictObject({ type: v.literal('tax'), rate: Ratio }),
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

/**
 * A mine, refinery or plant comes on stream. At the last stage of a chain a plant is a buyer: its intake is added to
 * demand.
 */
export const NewCapacity = v.strictObject({
  kind: v.literal('new-capacity'),
  commodity: Commodity,
  country: Country,
  stage: Stage,
  /** Where the stage has several forms (titanium sponge, pigment): which one. */
  form: v.optional(Slug),
  /** Nameplate, in contained tonnes of the stage's unit. */
  tonnes: Amount,
  startYear: Year,
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
  rate: Ratio,
});

/**
 * Secondary supply: the share of a region's own use that comes back to its processors each year, what comes back
 * today included; and the share of use that is saved because goods are used again.
 */
export const Recycling = v.strictObject({
  kind: v.literal('recycling'),
  commodity: Commodity,
  countries: Countries,
  rate: Fraction,
  reuse: v.optional(Fraction),
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
  factor: Ratio,
  /** Only this use of the commodity, as the places name it (`batteries`); all uses when left out. */
  use: v.optional(v.pipe(v.string(), v.minLength(1))),
});

const ChemistryShare = v.strictObject({
  chemistry: v.pipe(v.string(), v.minLength(1)),
  /** Kilograms of the commodity per kWh of this chemistry. */
  kgPerKwh: Ratio,
  before: Fraction,
  after: Fraction,
});

/** The mix of battery chemistries shifts: battery demand changes by sum(after kg) / sum(before kg). */
export const ChemistryMix = v.strictObject({
  kind: v.literal('chemistry-mix'),
  commodity: Commodity,
  countries: v.union([Everyone, Countries]),
  /** The use that batteries have among the uses of the places. */
  use: v.pipe(v.string(), v.minLength(1)),
  mix: v.pipe(v.array(ChemistryShare), v.minLength(1)),
});

/** Idle capacity that can be brought back, as a share of output. */
export const SpareCapacity = v.strictObject({
  kind: v.literal('spare-capacity'),
  commodity: Commodity,
  stage: Stage,
  countries: v.union([Everyone, Countries]),
  share: Ratio,
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
  ChemistryMix,
  SpareCapacity,
  Stockpile,
]);
/** Levers of a reader's own, for `npm run scenario -- --levers FILE`. */
export const LeverFile = v.strictObject({ levers: v.array(Lever) });
export type Lever = v.InferOutput<typeof Lever>;
export type LeverKind = Lever['kind'];
