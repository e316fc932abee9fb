import type { CommodityId } from '#domain/ids.ts';
import type { BatteryPassport } from '#engine/passport/batteryPassport.ts';
import type { ContentPrice } from '#engine/passport/question.ts';

/** What one mineral alone would have to become for a pack to reach a threshold for certain. */
export interface Remedy {
  readonly commodity: CommodityId;
  /** Regional share for certain today, 0-1. */
  readonly from: number;
  /** Regional share that would be enough; `null` = even all of it would not be. */
  readonly to: number | null;
  /** What the pack's content would gain if all of this mineral were regional, 0-1. */
  readonly gain: number;
}

/**
 * Solves  C + w_m (r' - r_m) = T  for r':  r' = r_m + (T - C) / w_m
 *
 * C certain (low) value content of the pack, T threshold, r_m certain regional share of mineral m and
 * w_m = kg_m p_m / V its part of the pack's mineral value (terms of `mineralValueContent`). One mineral changes
 * at a time, at today's prices. Largest gain first; empty when the threshold is met or the content not known.
 */
export function remediesOf(
  { minerals, valueContent }: BatteryPassport,
  prices: readonly ContentPrice[],
  threshold: number,
): readonly Remedy[] {
  const content = valueContent.value;
  if (content === null || content.content.low >= threshold) return [];
  const short = threshold - content.content.low;
  return minerals
    .flatMap(({ commodity, kilograms, regional }): Remedy[] => {
      const price = prices.find((row) => row.commodity === commodity);
      if (kilograms.value === null || price === undefined) return [];
      const weight = (kilograms.value * price.usdPerKilogram) / content.value;
      const from = regional.value?.low ?? 0;
      const to = from + short / weight;
      return [{ commodity, from, to: to <= 1 ? to : null, gain: weight * (1 - from) }];
    })
    .sort((a, b) => b.gain - a.gain);
}

/**
 * The fewest minerals that together reach the threshold when all of each is regional: gains add up, so the largest
 * first. `null` when even all of them do not; empty when nothing is short.
 * @param remedies as `remediesOf` gives them.
 * @param short value content that is missing, 0-1.
 */
export function fewestMinerals(remedies: readonly Remedy[], short: number): readonly Remedy[] | null {
  const chosen: Remedy[] = [];
  let missing = short;
  for (const remedy of remedies) {
    if (missing <= 0) break;
    chosen.push(remedy);
    missing -= remedy.gain;
  }
  return missing <= 1e-12 ? chosen : null;
}
