import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { RankedOption, TargetAnswer } from '#engine/target/answer.ts';
import { localised } from '#format/names.ts';
import { formatPoints, formatTonnes, UNKNOWN } from '#format/quantity.ts';
import * as m from '#messages';
import { remarkSentences } from '../what-if/remarkWords.ts';
import { CONFIDENCE_WORD, KIND_WORD } from '../words.ts';
import type { ValueTerms } from './goalWords.ts';

/** One option as the table of effects shows it. */
export interface RankingRow {
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  readonly tonnes: string;
  readonly perUnit: string;
  readonly start: string;
  readonly status: string;
  readonly remarks: string;
  /** Why parts of it change nothing, a sentence each. */
  readonly idle: readonly string[];
}

export interface RankingTable {
  /** Tonnes that the effect is given for: "1 kt". */
  readonly unit: string;
  readonly rows: readonly RankingRow[];
}

/** Powers of a thousand, so that "per 1 t", "per 1 kt" and "per 1 Mt" print as tonnes do. */
const UNITS = [1, 1e3, 1e6] as const;
/** The largest effect of a unit should be a hundredth of a percentage point at least, to be read. */
const READABLE = 1e-4;

/**
 * The options of an answer in the engine's order: by effect per tonne, those that come too late last.
 * @param options the scenario's options, for their names and status.
 * @param commodity whose levers count.
 */
export function rankingTable(
  { ranking, chosen }: TargetAnswer,
  options: readonly ScenarioOption[],
  commodity: string,
  { names, locale, say }: ValueTerms,
): RankingTable {
  const unit = unitOf(ranking);
  const published = new Map(options.map((option) => [option.id, option]));
  const rows = ranking.map((ranked): RankingRow => {
    const option = published.get(ranked.id);
    const { effect, effectPerTonne, tonnes, startYear } = ranked;
    return {
      id: ranked.id,
      title: option ? localised(option.title, locale) : ranked.id,
      effect: formatPoints(effect, locale),
      tonnes: formatTonnes(tonnes, locale),
      perUnit: effectPerTonne === null ? UNKNOWN : formatPoints(effectPerTonne * unit, locale),
      start: startYear === null ? UNKNOWN : String(startYear),
      status: option
        ? [KIND_WORD[option.kind](), say(option.status), CONFIDENCE_WORD[option.confidence]()].join(' · ')
        : '',
      remarks: remarksOn(ranked, chosen, partsOf(option, commodity)).join('; '),
      idle: remarkSentences(ranked.remarks, names, locale),
    };
  });
  return { unit: formatTonnes(unit, locale), rows };
}

function unitOf(ranking: readonly RankedOption[]): number {
  const largest = Math.max(0, ...ranking.map(({ effectPerTonne }) => Math.abs(effectPerTonne ?? 0)));
  if (largest === 0) return UNITS[1];
  return UNITS.find((unit) => largest * unit >= READABLE) ?? UNITS[2];
}

/** How many levers of an option act on the commodity. */
function partsOf(option: ScenarioOption | undefined, commodity: string): number {
  return (option?.levers ?? []).filter((lever) => lever.commodity === commodity || lever.commodity === '*')
    .length;
}

function remarksOn(
  { id, late, of, remarks, startYear }: RankedOption,
  chosen: readonly string[],
  parts: number,
): readonly string[] {
  return [
    ...(chosen.includes(id) ? [m.target_note_chosen()] : []),
    ...(late ? [m.target_note_late({ year: String(startYear) })] : []),
    ...(of === 'moved-flows' ? [m.target_note_moved()] : []),
    ...(remarks.length > 0
      ? [m.target_note_idle({ idle: String(remarks.length), all: String(Math.max(parts, remarks.length)) })]
      : []),
  ];
}
