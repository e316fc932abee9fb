import type { Origin } from '#engine/trace/origin.ts';
import type { Range } from './range.ts';

/**
 * Where a tonne must have been for it to count as of a group of countries.
 * `or` = extracted or processed there, `and` = both, as rules of origin distinguish them.
 */
export type OriginTest = 'extracted' | 'processed' | 'or' | 'and';

/**
 * share = sum of the traced shares o_ij (extracted in i, processed in j) that pass the test, 0-1
 *
 * Scrap, synthetic material and stocks count as extracted where they enter processing, as the content rule
 * of the scenarios has it (US rules of 2023 counted material recycled in the region as its own). An origin
 * that nobody knows may or may not pass: it counts only at the high end.
 * `null` when there is no origin at all.
 */
export function originShare(
  origins: readonly Origin[],
  countries: ReadonlySet<string>,
  test: OriginTest,
): Range | null {
  if (origins.length === 0) return null;
  let low = 0;
  let high = 0;
  for (const origin of origins) {
    const passed = passes(origin, countries, test);
    if (passed === true) low += origin.share;
    if (passed !== false) high += origin.share;
  }
  return { low: Math.min(1, low), high: Math.min(1, high) };
}

/**
 * Covered-nation share: the share of an intake extracted or processed in a covered nation, where one touch
 * is enough (the "foreign entity of concern" test of US law; the list of countries is the caller's).
 */
export function coveredNationShare(origins: readonly Origin[], covered: ReadonlySet<string>): Range | null {
  return originShare(origins, covered, 'or');
}

/**
 * Third-party share: 1 - share of an intake that is of the region by `test`; what a rule of origin asks
 * about (USMCA: value of non-originating materials, here by mass).
 */
export function thirdPartyShare(
  origins: readonly Origin[],
  region: ReadonlySet<string>,
  test: 'or' | 'and',
): Range | null {
  const regional = originShare(origins, region, test);
  return regional && { low: 1 - regional.high, high: 1 - regional.low };
}

/** Whether an origin passes; `null` = its country is not known. */
function passes(origin: Origin, countries: ReadonlySet<string>, test: OriginTest): boolean | null {
  const processed = isIn(origin.processing, countries);
  if (test === 'processed') return processed;
  const extracted = extractedIn(origin, countries);
  if (test === 'extracted') return extracted;
  if (test === 'or') return either(extracted, processed);
  const outside = either(not(extracted), not(processed));
  return not(outside);
}

function extractedIn(
  { kind, extraction, processing }: Origin,
  countries: ReadonlySet<string>,
): boolean | null {
  if (kind === 'primary') return isIn(extraction, countries);
  return kind === 'unknown' ? null : isIn(processing, countries);
}

function isIn(place: Origin['processing'], countries: ReadonlySet<string>): boolean | null {
  if (place === null || place === 'unknown-origin' || place === 'OTH') return null;
  return countries.has(place);
}

/** Or, with unknowns (Kleene). */
function either(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

function not(a: boolean | null): boolean | null {
  return a === null ? null : !a;
}
