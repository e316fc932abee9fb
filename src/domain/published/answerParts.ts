import * as v from 'valibot';
import { Amount, Country, Id, SourceIds, SpecialName, Text } from './shared.ts';

export const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** The solver's rounding may leave a share a hair above 1. */
export const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1.000001));
/** Least and greatest; they differ where nobody can say. */
export const ShareRange = v.strictObject({ low: Share, high: Share });
export const Year = v.pipe(v.number(), v.integer());
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A limit that holds flows back. */
export const BindingConstraint = v.strictObject({
  kind: v.picklist(['supply', 'capacity', 'export-limit', 'content-rule']),
  placeId: Text,
  limit: Amount,
  /** Log of the factor by which the limit holds back the pull on it. */
  pressure: v.number(),
});

/** A modelling choice behind the numbers, with its default, its bounds and its reason. */
export const Assumption = v.strictObject({
  name: Text,
  value: v.number(),
  default: v.number(),
  min: v.number(),
  max: v.number(),
  unit: Text,
  reason: Text,
});

/** The world that an answer is about: a scenario with the options that are on; null and none = today. */
export const World = { scenario: v.nullable(Id), options: v.array(Id) };

/** A share of an intake by the country that extracted and the country that processed it. */
export const Origin = v.strictObject({
  kind: v.picklist(['primary', 'secondary', 'synthetic', 'stocks', 'unknown']),
  /** A country where the kind is primary, else the special place. */
  extraction: v.union([Country, SpecialName]),
  /** null = not processed on the way. */
  processing: v.nullable(v.union([Country, SpecialName])),
  share: Share,
});

/** What a figure of a passport rests on. */
export const PassportAssumption = v.variant('kind', [
  v.strictObject({
    kind: v.literal('intensity'),
    commodity: Id,
    chemistry: Text,
    kilogramsPerKwh: Amount,
    sources: SourceIds,
  }),
  v.strictObject({
    kind: v.picklist(['proportional-mixing', 'unknown-either-way', 'great-circle']),
    commodity: Id,
  }),
  v.strictObject({ kind: v.literal('national-average'), commodity: Id, year: Year }),
  v.strictObject({
    kind: v.literal('price'),
    commodity: Id,
    usdPerKilogram: Amount,
    year: Year,
    sources: SourceIds,
  }),
]);
