import { mineralValueContent, type MineralValueContent } from '#engine/measure/mineralValueContent.ts';
import type { Range } from '#engine/measure/range.ts';
import type { Figure, PassportAssumption } from './assumption.ts';
import { mineralPassport, type MineralPassport } from './mineralPassport.ts';
import { rowsOfPack, type PackQuestion, type PassportData, type PassportRule } from './question.ts';

export interface BatteryPassport {
  readonly question: PackQuestion;
  readonly minerals: readonly MineralPassport[];
  /** Shares by mass of all minerals of the pack; a mineral of unknown origin may count in full or not at all. */
  readonly covered: Figure<Range>;
  readonly thirdParty: Figure<Range>;
  readonly valueContent: Figure<MineralValueContent>;
  /** Whether the value content reaches the threshold; `null` when the range holds both answers. */
  readonly meetsThreshold: boolean | null;
  /** Tonne-kilometres of the located part of the pack's minerals. */
  readonly tonneKilometres: Figure<number>;
}

/**
 * Where the minerals of a battery pack come from: kilograms = kWh x kilograms a kWh, origins by the trace of
 * the country's manufacturing intake, shares, value content and way by the measures of the same names.
 * A statement about the average pack of a country, not about one maker's contracts.
 * @throws RangeError for a pack of no size, an unknown chemistry or a threshold outside 0-1.
 */
export function batteryPassport(
  question: PackQuestion,
  data: PassportData,
  rule: PassportRule,
): BatteryPassport {
  if (!(rule.threshold >= 0 && rule.threshold <= 1)) {
    throw new RangeError(`Expected a threshold from 0 to 1, found ${rule.threshold}`);
  }
  const minerals = rowsOfPack(question, data.intensity)
    .filter((row) => row.kilogramsPerKwh !== 0)
    .map((row) => mineralPassport(row, question, data.networks.get(row.commodity), rule));
  const valueContent = valueOf(minerals, data);
  return {
    question,
    minerals,
    covered: shareOfMass(minerals, (mineral) => mineral.covered),
    thirdParty: shareOfMass(minerals, (mineral) => mineral.thirdParty),
    valueContent,
    meetsThreshold: reaches(valueContent.value?.content ?? null, rule.threshold),
    tonneKilometres: tonneKilometresOf(minerals),
  };
}

const ANYTHING: Range = { low: 0, high: 1 };

/** A share of the pack's mineral mass; not known when the mass of a mineral is not. */
function shareOfMass(
  minerals: readonly MineralPassport[],
  of: (mineral: MineralPassport) => Figure<Range>,
): Figure<Range> {
  const assumptions = minerals.flatMap((mineral) => [
    ...mineral.kilograms.assumptions,
    ...of(mineral).assumptions,
  ]);
  let mass = 0;
  let low = 0;
  let high = 0;
  for (const mineral of minerals) {
    const kilograms = mineral.kilograms.value;
    if (kilograms === null) return { value: null, assumptions };
    const share = of(mineral).value ?? ANYTHING;
    mass += kilograms;
    low += kilograms * share.low;
    high += kilograms * share.high;
  }
  return { value: mass > 0 ? { low: low / mass, high: high / mass } : null, assumptions };
}

/** Not known when the mass of a mineral is not: its value could be anything. */
function valueOf(
  minerals: readonly MineralPassport[],
  { prices }: PassportData,
): Figure<MineralValueContent> {
  const assumptions: PassportAssumption[] = [];
  const valued = [];
  for (const { commodity, kilograms, regional } of minerals) {
    const price = prices.find((row) => row.commodity === commodity);
    if (kilograms.value === null) return { value: null, assumptions };
    if (price !== undefined) {
      const { usdPerKilogram, year, sources } = price;
      assumptions.push(...kilograms.assumptions, ...regional.assumptions);
      assumptions.push({ kind: 'price', commodity, usdPerKilogram, year, sources });
    }
    valued.push({
      commodity,
      kilograms: kilograms.value,
      pricePerKilogram: price?.usdPerKilogram ?? null,
      regionalShare: regional.value ?? ANYTHING,
    });
  }
  return { value: mineralValueContent(valued), assumptions };
}

function reaches(content: Range | null, threshold: number): boolean | null {
  if (content === null) return null;
  if (content.low >= threshold) return true;
  return content.high < threshold ? false : null;
}

function tonneKilometresOf(minerals: readonly MineralPassport[]): Figure<number> {
  const assumptions: PassportAssumption[] = [];
  let total: number | null = null;
  for (const { kilograms, journey } of minerals) {
    if (kilograms.value === null || journey.value === null) continue;
    total = (total ?? 0) + (kilograms.value / 1000) * journey.value.located * journey.value.kilometres;
    assumptions.push(...kilograms.assumptions, ...journey.assumptions);
  }
  return { value: total, assumptions };
}
