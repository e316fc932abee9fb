import type { CommodityId, SourceId } from '#domain/ids.ts';

/**
 * What a figure of a passport rests on besides the flows; the words for each are the messages' business.
 * - `intensity`: kilograms a kilowatt-hour of the chemistry, a design average.
 * - `national-average`: the pack is made of what the country takes in on average, whoever makes it.
 * - `proportional-mixing`: every place mixes all that it takes in.
 * - `unknown-either-way`: material nobody knows the origin of may or may not count.
 * - `price`: one year's price for all of a commodity, whatever the contract.
 * - `great-circle`: straight ways over the globe between the places' anchors; real routes are longer.
 */
export type PassportAssumption =
  | {
      readonly kind: 'intensity';
      readonly commodity: CommodityId;
      readonly chemistry: string;
      readonly kilogramsPerKwh: number;
      readonly sources: readonly SourceId[];
    }
  | { readonly kind: 'national-average'; readonly commodity: CommodityId; readonly year: number }
  | { readonly kind: 'proportional-mixing'; readonly commodity: CommodityId }
  | { readonly kind: 'unknown-either-way'; readonly commodity: CommodityId }
  | {
      readonly kind: 'price';
      readonly commodity: CommodityId;
      readonly usdPerKilogram: number;
      readonly year: number;
      readonly sources: readonly SourceId[];
    }
  | { readonly kind: 'great-circle'; readonly commodity: CommodityId };

/** A figure with what it rests on. `null` = not known, and `assumptions` says what would be needed. */
export interface Figure<T> {
  readonly value: T | null;
  readonly assumptions: readonly PassportAssumption[];
}
