import { distance } from '@turf/turf';
import type { Iso3, Special } from '#domain/ids.ts';
import type { LonLat, Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { IntakeTrace } from '#engine/trace/traceOrigins.ts';

export interface Journey {
  /** Mean way of a kilogram from extraction through processing to manufacturing. */
  readonly kilometres: number;
  /** Share of the intake whose whole way is known; the mean is over this part. */
  readonly located: number;
}

/**
 * L = sum_p o_p (d(extraction, processing) + d(processing, manufacturing)) / sum_p o_p
 *
 * o_p traced share of path p, d great-circle distance (haversine, Turf) between the anchors of the places.
 * Scrap, synthetic and unknown material has no place of extraction: such paths are left out, and `located`
 * says how much is left. `null` when no path is located.
 */
export function journeyOf(network: Network, intake: IntakeTrace): Journey | null {
  const end = network.places.find((place) => place.id === intake.placeId)?.position ?? null;
  let located = 0;
  let travelled = 0;
  for (const { kind, extraction, processing, share } of intake.origins) {
    if (kind !== 'primary') continue;
    const stops = [positionOf(network, extraction, 'extraction'), end];
    if (processing !== null) stops.splice(1, 0, positionOf(network, processing, 'processing'));
    const length = lengthOf(stops);
    if (length === null) continue;
    located += share;
    travelled += share * length;
  }
  return located > 0 ? { kilometres: travelled / located, located: Math.min(1, located) } : null;
}

function positionOf(network: Network, where: Iso3 | Special, stage: Stage): LonLat | null {
  const place = network.places.find(
    (candidate) => candidate.stage === stage && (candidate.country ?? candidate.special) === where,
  );
  return place?.position ?? null;
}

function lengthOf(stops: readonly (LonLat | null)[]): number | null {
  let length = 0;
  for (const [index, stop] of stops.entries()) {
    if (stop === null) return null;
    const before = index === 0 ? stop : stops[index - 1];
    if (!before) return null;
    length += distance([...before], [...stop], { units: 'kilometers' });
  }
  return length;
}
