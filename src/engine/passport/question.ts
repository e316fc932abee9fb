import type { CommodityId, Iso3, SourceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';

/** The pack that is asked about. */
export interface PackQuestion {
  readonly kwh: number;
  readonly chemistry: string;
  /** Where the pack is made. */
  readonly country: Iso3;
}

/** Kilograms of one commodity in a kilowatt-hour of one chemistry, in the content that its network counts. */
export interface IntensityRow {
  readonly chemistry: string;
  readonly commodity: CommodityId;
  /** `null` = the source prints none. */
  readonly kilogramsPerKwh: number | null;
  readonly sources: readonly SourceId[];
}

/** US dollars a kilogram of the same content; conversions (carbonate to lithium) are done by the caller. */
export interface ContentPrice {
  readonly commodity: CommodityId;
  readonly usdPerKilogram: number;
  readonly year: number;
  readonly sources: readonly SourceId[];
}

/** What a rule would ask. */
export interface PassportRule {
  readonly region: ReadonlySet<Iso3>;
  /** Nations whose touch is unwanted. */
  readonly covered: ReadonlySet<Iso3>;
  /** Extracted or processed in the region, or both. */
  readonly test: 'or' | 'and';
  /** Least mineral regional value content, 0-1. */
  readonly threshold: number;
}

/** The figures a passport is drawn from. */
export interface PassportData {
  readonly networks: ReadonlyMap<CommodityId, Network>;
  readonly intensity: readonly IntensityRow[];
  readonly prices: readonly ContentPrice[];
}

/**
 * The intensity rows of the pack's chemistry.
 * @throws RangeError for a pack of no size or a chemistry without rows, naming those there are.
 */
export function rowsOfPack(
  question: PackQuestion,
  intensity: readonly IntensityRow[],
): readonly IntensityRow[] {
  if (!(Number.isFinite(question.kwh) && question.kwh > 0)) {
    throw new RangeError(`Expected the pack's kWh above 0, found ${question.kwh}`);
  }
  const rows = intensity.filter((row) => row.chemistry === question.chemistry);
  if (rows.length === 0) {
    const known = [...new Set(intensity.map((row) => row.chemistry))].sort().join(', ');
    throw new RangeError(`Expected a chemistry among ${known}, found ${question.chemistry}`);
  }
  return rows;
}
