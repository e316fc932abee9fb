/**
 * static/data/why/<commodity>.json: what stands behind every flow and place of a commodity, down to the rows as
 * they were published. Read only when a reader asks "why this number?".
 *
 * The lines of a flow or place are read from top to bottom with a running figure that starts at 0; what each does
 * to it is said beside it, and `#engine/provenance/recompute.ts` does it.
 */
import * as v from 'valibot';
import {
  Amount,
  AmountOrNull,
  Country,
  Id,
  SCHEMA_VERSION,
  SourceIds,
  SpecialName,
  StageName,
  Text,
} from './shared.ts';
import { TextOrNull, Year } from './tableFile.ts';

const Signed = v.pipe(v.number(), v.finite());
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const WhyFlowLine = v.variant('what', [
  /** + the rows of the pair that are used: gross x factor x conversion x growth each. */
  v.strictObject({ what: v.literal('reports') }),
  /** + tonnes: exports above output that a rule gives to, or takes from, this origin. */
  v.strictObject({ what: v.literal('moved'), tonnes: Signed }),
  /** + tonnes that the hub `via` passed on from the origin to the destination. */
  v.strictObject({ what: v.literal('through'), via: Country, tonnes: Amount }),
  /** - tonnes that one of the ends only passes on, and that are told as flows of others. */
  v.strictObject({ what: v.literal('passed-on'), tonnes: Amount }),
  /** x factor: all exports of the origin (imports of the destination) together exceed its output (intake). */
  v.strictObject({ what: v.literal('cut'), end: v.picklist(['exports', 'imports']), factor: Share }),
  /** At most so many tonnes: rules had placed the rest of one end before. */
  v.strictObject({ what: v.literal('room'), tonnes: Amount }),
  /** + placed: share x supply, as far as there was room. */
  v.strictObject({ what: v.literal('plant'), share: Share, supply: Amount, placed: Amount }),
  /** + the smaller of the two: what a country has left for its own plants, and what these still need. */
  v.strictObject({ what: v.literal('home'), supply: Amount, intake: Amount }),
  /**
   * + fit x seed, where gravity = offer x want / open / (1 + km/1000) and seed = gravity; with a matrix,
   * seed = (1 - weight) x gravity + weight x offer x pair / origin.
   */
  v.strictObject({
    what: v.literal('guess'),
    offer: Amount,
    want: Amount,
    open: Amount,
    km: Amount,
    matrix: v.nullable(v.strictObject({ pair: Amount, origin: Amount, weight: Share })),
    fit: Amount,
  }),
  /** x factor: the seed against the totals of both ends. */
  v.strictObject({ what: v.literal('balance'), factor: Amount }),
  /** + total - others: the end of a leg that no other flow explains. */
  v.strictObject({ what: v.literal('left'), total: Amount, others: Amount }),
  /** + output / yield x share: intake that comes of no mine. */
  v.strictObject({ what: v.literal('synthetic'), output: Amount, yield: Amount, share: Share }),
]);

export const WhyPlaceLine = v.variant('what', [
  /** + value x scale: the figure as published; a scale other than 1 turns shares into tonnes. */
  v.strictObject({ what: v.literal('figure'), value: Amount, scale: Amount }),
  /** + value x ratio: the country's last figure of its own against what "other countries" are today. */
  v.strictObject({ what: v.literal('split'), year: Year, value: Amount, ratio: Amount }),
  /** + other - split: "other countries" less what was split out of them. */
  v.strictObject({ what: v.literal('rest'), other: Amount, split: Amount }),
  /** + output + imports - exports, never below 0 and at most the cap. */
  v.strictObject({
    what: v.literal('apparent'),
    output: Amount,
    imports: Amount,
    exports: Amount,
    cap: AmountOrNull,
  }),
  /** + tonnes that capped countries hold above their use, as use of those who buy from them. */
  v.strictObject({ what: v.literal('unreported'), tonnes: Amount }),
  /** + capacity x utilisation x kgPerKwh x 1000 x scale: what cell plants take in. */
  v.strictObject({
    what: v.literal('cells'),
    capacity: Amount,
    utilisation: Share,
    kgPerKwh: Amount,
    scale: Amount,
  }),
  /** + (apparent - cells) x ratio: all other use of the world, spread by apparent consumption. */
  v.strictObject({ what: v.literal('other-use'), apparent: Amount, cells: Amount, ratio: Amount }),
  /** + share x world. */
  v.strictObject({ what: v.literal('share'), share: Share, world: Amount }),
  /** x yield: intake to output. */
  v.strictObject({ what: v.literal('yield'), yield: Amount }),
  /** + tonnes: nothing is known of the place but its flows. */
  v.strictObject({
    what: v.literal('flows'),
    flows: v.pipe(v.number(), v.integer(), v.minValue(1)),
    tonnes: Amount,
  }),
]);

/** A traded good of one year, or a study's links between two of its stages. */
export const WhyGood = v.strictObject({
  product: Text,
  name: Text,
  /** Code of the Harmonised System; null for a study. */
  hs: TextOrNull,
  year: Year,
  /** Where the content factor comes from, and how far it may be off. */
  factorBasis: TextOrNull,
  factorLow: AmountOrNull,
  factorHigh: AmountOrNull,
});

/** A link as it was published. */
export const WhyRow = v.strictObject({
  good: v.pipe(v.number(), v.integer(), v.minValue(0)),
  origin: Country,
  destination: Country,
  /** Tonnes as traded. */
  gross: Amount,
  usd: AmountOrNull,
  /** Whose reports it is made of; `two-sided`: both were seen. */
  reporter: v.picklist(['both', 'two-sided', 'exporter', 'importer', 'one']),
  /** Contained tonnes per tonne as traded; null where the code is a bundle. */
  factor: AmountOrNull,
  /** Units of the leg per contained tonne. */
  conversion: Amount,
  /** Output of the exporter in the year of the balance / in the year of the row. */
  growth: Amount,
  /** Low and high of the row over its figure. */
  low: Amount,
  high: Amount,
  use: v.picklist(['used', 'smaller', 'guess', 'other']),
  note: v.string(),
  sources: SourceIds,
});

/** A figure of one country at one stage as it was published. */
export const WhyFigure = v.strictObject({
  form: Text,
  year: Year,
  value: Amount,
  unit: Text,
  basis: Text,
  /** Part of its source's own total, in per cent; null where only the chosen figure is known. */
  sharePct: AmountOrNull,
  use: v.picklist(['used', 'competing']),
  note: v.string(),
  sources: SourceIds,
});

export const WhyLeg = v.strictObject({
  from: StageName,
  to: StageName,
  toForm: v.nullable(Id),
  unit: Text,
  /** Place that closes the balance where supply falls short. */
  shortage: SpecialName,
  rows: v.array(WhyRow),
  /** By the id of the flow. */
  flows: v.record(Text, v.pipe(v.array(WhyFlowLine), v.minLength(1))),
});

export const WhyPlace = v.strictObject({
  /** World total that a competing share is held against; null where there is none. */
  world: AmountOrNull,
  figures: v.array(WhyFigure),
  lines: v.pipe(v.array(WhyPlaceLine), v.minLength(1)),
});

export const WhyFile = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  commodity: Id,
  goods: v.array(WhyGood),
  legs: v.array(WhyLeg),
  /** By the id of the place. */
  places: v.record(Text, WhyPlace),
});

export type WhyFlowLine = v.InferOutput<typeof WhyFlowLine>;
export type WhyPlaceLine = v.InferOutput<typeof WhyPlaceLine>;
export type WhyGood = v.InferOutput<typeof WhyGood>;
export type WhyRow = v.InferOutput<typeof WhyRow>;
export type WhyFigure = v.InferOutput<typeof WhyFigure>;
export type WhyLeg = v.InferOutput<typeof WhyLeg>;
export type WhyPlace = v.InferOutput<typeof WhyPlace>;
export type WhyFile = v.InferOutput<typeof WhyFile>;
