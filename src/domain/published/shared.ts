/**
 * The published files of static/data, as schemas. They are the contract between the pipeline, the browser
 * and the command line: the types below, the JSON Schemas in static/data/schema/ and the checks at load time
 * all come from these definitions, so they cannot disagree.
 */
import * as v from 'valibot';
import { BASES, EVIDENCE } from '../basis.ts';
import { SPECIALS } from '../ids.ts';
import { STAGES } from '../stage.ts';

/** Raised when a published file changes shape; the app refuses any other version. */
export const SCHEMA_VERSION = 1;

const text = v.pipe(v.string(), v.minLength(1));
export const Text = text;
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
export const Country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const StageName = v.picklist(STAGES);
export const BasisName = v.picklist(BASES);
export const EvidenceName = v.picklist(EVIDENCE);
export const SpecialName = v.picklist(SPECIALS);
export const Amount = v.pipe(v.number(), v.finite(), v.minValue(0));
export const AmountOrNull = v.nullable(Amount);
export const SourceIds = v.array(text);
export const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const Position = v.strictTuple([Longitude, Latitude]);
/** A sentence per language; English is always there. */
export const Localised = v.strictObject({ en: text, es: v.optional(text), fr: v.optional(text) });
