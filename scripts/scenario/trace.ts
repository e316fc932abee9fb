import type { PlaceId } from '#domain/ids.ts';
import { placeId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { Range } from '#engine/measure/range.ts';
import type { Origin } from '#engine/trace/origin.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import { traceOrigins, type IntakeTrace } from '#engine/trace/traceOrigins.ts';
import { InputError } from './files.ts';
import type { NetworkInput } from './inputs.ts';

/** What is known of one country in an intake without any assumption on mixing. */
export interface CountryBounds {
  readonly stage: Stage;
  readonly country: string;
  /** Share under proportional mixing. */
  readonly share: number;
  readonly bounds: Range;
}

/** One intake of the country: one a form where the last stage has several. */
export interface TracedIntake extends IntakeTrace {
  /** `null` when bounds were not asked for. */
  readonly bounds: readonly CountryBounds[] | null;
}

export interface TraceAnswer {
  readonly commodity: string;
  readonly country: string;
  readonly intakes: readonly TracedIntake[];
  /** Flows left out because their tonnes are not known. */
  readonly leftOut: readonly string[];
}

/**
 * Where a country's intake at the end of the chain was extracted and processed.
 * @throws InputError when the country takes nothing in there.
 */
export async function traceCountry(
  { network, networkFile }: NetworkInput,
  country: string,
  withBounds: boolean,
): Promise<TraceAnswer> {
  const { intakes, leftOut } = traceOrigins(network);
  const own = intakes.filter((intake) => intake.country === country);
  if (own.length === 0) {
    const known = [...new Set(intakes.map((intake) => intake.country))].sort().join(', ');
    throw new InputError(networkFile, 'intake at the end of the chain', `one of ${known}`, country);
  }
  const known = { ...network, flows: network.flows.filter(({ tonnes }) => tonnes !== null) };
  const traced: TracedIntake[] = [];
  for (const intake of own) {
    traced.push({ ...intake, bounds: withBounds ? await boundsOf(known, intake) : null });
  }
  return { commodity: network.commodity, country, intakes: traced, leftOut };
}

/** Bounds of every place that the trace names, by stage, the largest share first. */
async function boundsOf(network: Network, { placeId: end, origins }: IntakeTrace): Promise<CountryBounds[]> {
  const found: CountryBounds[] = [];
  for (const stage of ['extraction', 'processing'] as const) {
    for (const [country, share] of sharesAt(origins, stage)) {
      const places = placesOf(network, country, stage);
      // Two forms of one country are two places: their shares add up, and so do their bounds.
      const bounds = { low: 0, high: 0 };
      for (const place of places) {
        const range = (await originBounds(network, place, [end])).get(end);
        bounds.low += range?.low ?? 0;
        bounds.high += range?.high ?? 0;
      }
      if (places.length > 0) {
        found.push({ stage, country, share, bounds: { ...bounds, high: Math.min(1, bounds.high) } });
      }
    }
  }
  return found;
}

function sharesAt(origins: readonly Origin[], stage: 'extraction' | 'processing'): [string, number][] {
  const shares = new Map<string, number>();
  for (const origin of origins) {
    const where = origin[stage];
    if (where !== null) shares.set(where, (shares.get(where) ?? 0) + origin.share);
  }
  return [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function placesOf(network: Network, country: string, stage: Stage): PlaceId[] {
  const main = placeId(network.commodity, country, stage);
  return network.places.map(({ id }) => id).filter((id) => id === main || id.startsWith(`${main}~`));
}
