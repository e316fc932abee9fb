import { mapRange, type Range } from './range.ts';

/** One commodity in a product. */
export interface ValuedMineral {
  readonly commodity: string;
  readonly kilograms: number;
  /** US dollars a kilogram of the same content; `null` = no price is known. */
  readonly pricePerKilogram: number | null;
  /** Share of the kilograms that is of the region, 0-1. */
  readonly regionalShare: Range;
}

export interface MineralValueContent {
  /** 0-1 */
  readonly content: Range;
  /** US dollars of the minerals that have a price. */
  readonly value: number;
  /** Commodities left out because no price is known. */
  readonly unpriced: readonly string[];
}

/**
 * MRVC = (V - VNM) / V,  V = sum_m kg_m p_m,  VNM = sum_m kg_m p_m (1 - r_m)
 *
 * The transaction-value form of regional value content in USMCA (article 4.5), applied to the minerals of a
 * product only: p_m price, r_m regional share of mineral m. No rule in force tests this; section 30D of the
 * US tax code did for batteries from 2023 to 2025 (40 % rising to 80 %).
 * `null` when no mineral has a price.
 */
export function mineralValueContent(minerals: readonly ValuedMineral[]): MineralValueContent | null {
  let value = 0;
  let regional: Range = { low: 0, high: 0 };
  const unpriced: string[] = [];
  for (const { commodity, kilograms, pricePerKilogram, regionalShare } of minerals) {
    if (!(Number.isFinite(kilograms) && kilograms >= 0)) {
      throw new RangeError(`Expected kilograms of ${commodity} of at least 0, found ${kilograms}`);
    }
    if (pricePerKilogram === null) {
      unpriced.push(commodity);
      continue;
    }
    const worth = kilograms * pricePerKilogram;
    value += worth;
    regional = {
      low: regional.low + worth * regionalShare.low,
      high: regional.high + worth * regionalShare.high,
    };
  }
  return value > 0 ? { content: mapRange(regional, (part) => part / value), value, unpriced } : null;
}
