import type { Network } from '#domain/network.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import { formatCount, formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import { rankedFlows } from '#state/ranking.ts';
import { legOf } from '#state/shownFlows.ts';
import { stageSummaries, type StageSummary } from '#state/stageSummary.ts';
import { endName } from '#ui/words.ts';
import type { CountryNames } from '#format/names.ts';
import { mainRows } from '../../networkNumbers.ts';
import { gapTasks, openTasks } from './openTasks.ts';
import { scenarioTasks } from './scenarioTasks.ts';

/** A question on paper, and what the teacher's page says to it. */
export interface SheetTask {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Empty lines to write on. */
  readonly lines: number;
}

export interface SheetWords {
  readonly entry: CommodityEntry;
  readonly names: CountryNames;
  readonly locale: string;
  /** A text of the data in the reader's language. */
  readonly say: (text: string) => string;
}

/** Questions on a worksheet. */
export const SHEET_TASKS = 6;

/**
 * Questions about one commodity with their answers, all from the network that the screen shows and written as the
 * screen writes them. What the data do not hold is not asked, so that every commodity has a sheet.
 * @param changes measures beside today's, where the network is a scenario's result.
 */
export function sheetTasks(
  network: Network,
  words: SheetWords,
  changes: readonly MeasureChange[] = [],
): readonly SheetTask[] {
  const stages = mainStages(network);
  const all = [
    ...leaderTasks(stages, words),
    ...scenarioTasks(changes, words),
    ...orderTasks(network, stages, words),
    ...flowTasks(network, words),
    ...concentrationTasks(stages, words),
    ...lossTasks(stages, words),
    ...basisTasks(network, words),
    ...gapTasks(network, words),
    ...openTasks(words),
  ];
  return all.slice(0, SHEET_TASKS);
}

/** The largest form of each stage. */
function mainStages(network: Network): readonly StageSummary[] {
  const seen = new Set<string>();
  return stageSummaries(network).filter(({ stage }) => !seen.has(stage) && seen.add(stage));
}

/** What comes out of a stage, as a question begins: "Refined cobalt". */
function stageOf({ form }: StageSummary, { locale, say }: Pick<SheetWords, 'locale' | 'say'>): string {
  const text = say(form);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function leaderTasks(
  stages: readonly StageSummary[],
  { names, locale, say }: SheetWords,
): readonly SheetTask[] {
  return stages.slice(0, 2).map((summary) => ({
    id: `leader-${summary.stage}`,
    question: m.sheet_leader({ stage: stageOf(summary, { locale, say }) }),
    answer: m.sheet_leader_answer({
      country: endName(summary.top.country, names),
      share: formatShare(summary.top.share, locale),
      tonnes: formatTonnes(summary.top.tonnes, locale),
      total: formatTonnes(summary.total, locale),
    }),
    lines: 1,
  }));
}

/** The four largest in alphabetical order, to be put in order of size. */
function orderTasks(
  network: Network,
  [first]: readonly StageSummary[],
  { names, locale, say }: SheetWords,
): readonly SheetTask[] {
  if (!first) return [];
  const ranked = mainRows(network, first.stage)
    .filter(({ country, value }) => country !== 'OTH' && (value ?? 0) > 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 4)
    .map(({ country, value }) => ({ name: endName(country, names), share: (value ?? 0) / first.total }));
  if (ranked.length < 3) return [];
  const alphabetical = ranked.map(({ name }) => name).sort((a, b) => a.localeCompare(b, locale));
  return [
    {
      id: 'order',
      question: m.sheet_order({ stage: stageOf(first, { locale, say }), list: alphabetical.join(', ') }),
      answer: ranked.map(({ name, share }) => `${name} ${formatShare(share, locale)}`).join(' > '),
      lines: 1,
    },
  ];
}

function flowTasks(network: Network, { names, locale, say }: SheetWords): readonly SheetTask[] {
  const [flow] = rankedFlows(network).filter(
    ({ origin, destination }) => origin !== destination && names.has(origin) && names.has(destination),
  );
  const leg = flow && legOf(network, flow);
  if (!flow || !leg || flow.tonnes === null) return [];
  const total = network.flows.reduce(
    (sum, other) => sum + (legOf(network, other) === leg ? (other.tonnes ?? 0) : 0),
    0,
  );
  return [
    {
      id: 'flow',
      question: m.sheet_flow(),
      answer: m.sheet_flow_answer({
        origin: endName(flow.origin, names),
        destination: endName(flow.destination, names),
        tonnes: formatTonnes(flow.tonnes, locale),
        share: formatShare(flow.tonnes / total, locale),
        leg: `${say(leg.fromLabel)} → ${say(leg.toLabel)}`,
      }),
      lines: 1,
    },
  ];
}

/** The square of the leader's share alone: a floor of the HHI that can be worked out on paper. */
function concentrationTasks(
  stages: readonly StageSummary[],
  { names, locale, say }: SheetWords,
): readonly SheetTask[] {
  const summary = stages.at(1) ?? stages.at(0);
  if (!summary) return [];
  return [
    {
      id: 'hhi',
      question: m.sheet_hhi({ stage: stageOf(summary, { locale, say }) }),
      answer: m.sheet_hhi_answer({
        country: endName(summary.top.country, names),
        square: formatCount(summary.top.share ** 2 * 10_000, locale),
        hhi: formatCount(summary.hhi.low * 10_000, locale),
      }),
      lines: 2,
    },
  ];
}

/** What would be left of a stage without its leader. */
function lossTasks(
  stages: readonly StageSummary[],
  { names, locale, say }: SheetWords,
): readonly SheetTask[] {
  const [summary] = stages;
  if (!summary) return [];
  return [
    {
      id: 'loss',
      question: m.sheet_loss({ stage: stageOf(summary, { locale, say }) }),
      answer: m.sheet_loss_answer({
        country: endName(summary.top.country, names),
        share: formatShare(1 - summary.top.share, locale),
        tonnes: formatTonnes(summary.total - summary.top.tonnes, locale),
      }),
      lines: 1,
    },
  ];
}

function basisTasks(network: Network, { locale }: SheetWords): readonly SheetTask[] {
  const total = network.flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
  if (total === 0) return [];
  const estimated = network.flows.filter(({ basis }) => basis === 'estimated');
  const tonnes = estimated.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
  return [
    {
      id: 'basis',
      question: m.sheet_basis(),
      answer: m.sheet_basis_answer({ share: formatShare(tonnes / total, locale) }),
      lines: 2,
    },
  ];
}
