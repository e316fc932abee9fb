import { hhi } from './hhi.ts';
import type { Range } from './range.ts';
import { intervalsOf, type SupplyRow } from './supplyRow.ts';

export interface GeoPolRiskTerms {
  /** World production by country. */
  readonly production: readonly SupplyRow[];
  /** What the importer buys, by country of origin. */
  readonly imports: readonly SupplyRow[];
  /** The importer's own production; `null` = not known. */
  readonly domestic: number | null;
  /** g_i, political instability of each origin, 0 (stable) to 1. A missing country has any value. */
  readonly instability: ReadonlyMap<string, number>;
}

/**
 * GeoPolRisk_c = HHI x sum_i g_i f_ic / (p_c + F_c), from 0 to 1
 *
 * HHI of world production, g_i instability of origin i, f_ic imports of c from i, F_c all imports of c,
 * p_c its own production. Gemechu et al. 2016, J. Ind. Ecol. 20:154, doi 10.1111/jiec.12279; method and
 * factors: geopolrisk.org. The published characterisation factor is this times the price.
 * `null` when production is not known or nothing is bought or produced.
 */
export function geoPolRisk(terms: GeoPolRiskTerms): Range | null {
  const concentration = hhi(terms.production);
  if (concentration === null) return null;
  const imports = intervalsOf(terms.imports);
  const domestic = {
    low: terms.domestic ?? 0,
    high: terms.domestic ?? Infinity,
  };
  if (!(domestic.low >= 0) || Number.isNaN(domestic.high)) {
    throw new RangeError(`Expected domestic production of at least 0, found ${terms.domestic}`);
  }
  const parts = imports.map((row) => ({ ...row, ...instabilityOf(row.country, terms.instability) }));
  // Home supply is a part without risk; the weighted mean is extreme at an end of every interval.
  const all = [...parts, { ...domestic, safest: 0, riskiest: 0 }];
  if (!all.some((part) => part.high > 0)) return null;
  const low = extremeMean(
    all.map((part) => ({ ...part, risk: part.safest })),
    -1,
  );
  const high = extremeMean(
    all.map((part) => ({ ...part, risk: part.riskiest })),
    1,
  );
  return { low: concentration.low * low, high: concentration.high * high };
}

function instabilityOf(country: string, instability: ReadonlyMap<string, number>) {
  const known = instability.get(country);
  if (known !== undefined && !(known >= 0 && known <= 1)) {
    throw new RangeError(`Expected the instability of ${country} from 0 to 1, found ${known}`);
  }
  return { safest: known ?? 0, riskiest: known ?? 1 };
}

interface Part {
  readonly low: number;
  readonly high: number;
  readonly risk: number;
}

/**
 * The lowest (-1) or highest (1) mean of the risks, weighted by amounts within their intervals: all amounts
 * past some risk are at their high ends, the rest at their low ends.
 */
function extremeMean(parts: readonly Part[], direction: -1 | 1): number {
  const sorted = [...parts].sort((a, b) => direction * (b.risk - a.risk));
  let best = -Infinity;
  for (let cut = 0; cut <= sorted.length; cut++) {
    const mean = weightedMean(sorted, cut);
    if (mean !== null) best = Math.max(best, direction * mean);
  }
  return direction * best;
}

function weightedMean(sorted: readonly Part[], cut: number): number | null {
  const raised = sorted.map((part, index) => ({
    amount: index < cut ? part.high : part.low,
    risk: part.risk,
  }));
  const open = raised.filter((part) => part.amount === Infinity);
  if (open.length > 0) return (open[0] as { risk: number }).risk;
  const amount = raised.reduce((sum, part) => sum + part.amount, 0);
  return amount > 0 ? raised.reduce((sum, part) => sum + part.amount * part.risk, 0) / amount : null;
}
