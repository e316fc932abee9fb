/**
 * A scenario that a reader put together, as a file: it opens in the app and runs with
 * `npm run --silent scenario -- --file FILE`. Everything that is not said stands as published.
 */
import * as v from 'valibot';
import { Lever } from './lever.ts';

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));

export const SAVED_FORMAT = 'mineral-flows-scenario';

export const SavedScenario = v.strictObject({
  format: v.literal(SAVED_FORMAT),
  /** Raised when a field changes its meaning. */
  version: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  commodity: Slug,
  /** Id of the published scenario it builds on; `null` = today's world. */
  scenario: v.nullable(Slug),
  /** Options of that scenario that are on, all of them. */
  options: v.pipe(v.array(Slug), v.maxLength(500)),
  /** Levers of the reader's own, on top. */
  levers: v.pipe(v.array(Lever), v.maxLength(2000)),
  /** Assumptions that differ from their default, by the engine's names. */
  parameters: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]+$/)), v.pipe(v.number(), v.finite())),
});
export type SavedScenario = v.InferOutput<typeof SavedScenario>;
