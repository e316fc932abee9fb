import type { CommodityId } from '#domain/ids.ts';
import { batteryPassport } from '#engine/passport/batteryPassport.ts';
import type { OriginGap } from '#engine/passport/mineralPassport.ts';
import type { PackQuestion, PassportData } from '#engine/passport/question.ts';

/** One mineral of a pack in kilograms and kilometres. */
export interface PackLine {
  readonly commodity: CommodityId;
  readonly kilograms: number | null;
  /** Mean way from the mine through the refinery to the factory; `null` = not known. */
  readonly kilometres: number | null;
  /** Part of the mineral whose whole way is known, 0 to 1. */
  readonly located: number | null;
  /** Why the way is not known. */
  readonly gap: OriginGap | null;
}

export interface PackPage {
  /** The heaviest first. */
  readonly lines: readonly PackLine[];
  /** Sum of the known masses. */
  readonly kilograms: number;
  readonly heaviest: number;
  readonly farthest: number;
  /** sum of kg x km over sum of kg, over the minerals whose way is known; `null` where none is. */
  readonly meanKilometres: number | null;
}

/** Nothing is asked of the pack here: no region counts, no nation is unwanted, no threshold. */
const NO_RULE = { region: new Set<string>(), covered: new Set<string>(), test: 'or', threshold: 0 } as const;

/**
 * What the passport of a pack says in the units of a student. The mean way weighs each mineral by the mass whose way
 * is known: L = sum m_i o_i l_i / sum m_i o_i, m kilograms, o located part, l kilometres.
 * @throws RangeError for a pack of no size or an unknown chemistry.
 */
export function packPage(question: PackQuestion, data: PassportData): PackPage {
  const lines = batteryPassport(question, data, NO_RULE)
    .minerals.map(({ commodity, kilograms, journey, gap }): PackLine => ({
      commodity,
      kilograms: kilograms.value,
      kilometres: journey.value?.kilometres ?? null,
      located: journey.value?.located ?? null,
      gap,
    }))
    .sort((a, b) => (b.kilograms ?? -1) - (a.kilograms ?? -1) || (a.commodity < b.commodity ? -1 : 1));
  let carried = 0;
  let travelled = 0;
  for (const { kilograms, kilometres, located } of lines) {
    const mass = (kilograms ?? 0) * (located ?? 0);
    carried += mass;
    travelled += mass * (kilometres ?? 0);
  }
  return {
    lines,
    kilograms: lines.reduce((sum, line) => sum + (line.kilograms ?? 0), 0),
    heaviest: Math.max(0, ...lines.map((line) => line.kilograms ?? 0)),
    farthest: Math.max(0, ...lines.map((line) => line.kilometres ?? 0)),
    meanKilometres: carried > 0 ? travelled / carried : null,
  };
}

/** Kilometres once round the earth: 2 pi times its mean radius (IUGG, 6371.0088 km). */
export const ROUND_THE_EARTH = 2 * Math.PI * 6371.0088;
