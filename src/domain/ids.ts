import type { Stage } from './stage.ts';

export type CommodityId = string;
/** ISO 3166-1 alpha-3, plus XKX for Kosovo. Namibia's two-letter code `NA` is a code, not a blank. */
export type Iso3 = string;
export type SourceId = string;
/** `cobalt:COD:extraction`, `copper:scrap:extraction`; `~form` is added where a stage has several forms. */
export type PlaceId = string;
/** `cobalt:COD:extraction>CHN:processing` */
export type FlowId = string;

/** Ends of flows that are no country: an imbalance is named, never smeared away. */
export const SPECIALS = ['scrap', 'synthetic', 'unknown-origin', 'stocks-and-losses'] as const;
export type Special = (typeof SPECIALS)[number];

export function placeId(commodity: CommodityId, where: Iso3 | Special, stage: Stage, form?: string): PlaceId {
  return `${commodity}:${where}:${stage}${form === undefined ? '' : `~${form}`}`;
}

/**
 * The id of the flow between two places of one commodity.
 * @throws Error when the places belong to two commodities.
 */
export function flowId(origin: PlaceId, destination: PlaceId): FlowId {
  const commodity = origin.slice(0, origin.indexOf(':'));
  if (!destination.startsWith(`${commodity}:`)) {
    throw new Error(`Expected both ends of one commodity, found ${origin} and ${destination}`);
  }
  return `${origin}>${destination.slice(commodity.length + 1)}`;
}
