import type { Place } from '#domain/network.ts';
import type { SourceEntry } from '#domain/published/sources.ts';
import { formatDay } from '#format/day.ts';
import { formatCount } from '#format/quantity.ts';
import * as m from '#messages';
import { citation, titleOf } from './cite.ts';
import { columnsOf } from './columns.ts';
import { shownPlaces } from './places.ts';
import { isFigureReserved, isReportReserved, reservedSources } from './redistribution.ts';
import type { Shown } from './Shown.ts';

/** A label and what it says. */
export type Fact = readonly [label: string, text: string];

/** Everything that a table needs to be understood and cited by someone who never saw the page. */
export interface About {
  readonly title: string;
  readonly citation: string;
  /** What is shown, when, how narrowed, where it opens again. */
  readonly facts: readonly Fact[];
  /** What is not in the file, and why; empty where nothing is left out. */
  readonly leftOut: readonly string[];
  readonly columns: readonly { readonly id: string; readonly unit: string; readonly meaning: string }[];
  /** Sources of what is shown, with the credit that each asks for. */
  readonly sources: readonly SourceEntry[];
}

export function aboutOf(shown: Shown): About {
  return {
    title: titleOf(shown),
    citation: citation(shown),
    facts: [...shownFacts(shown), ...scenarioFacts(shown)],
    leftOut: leftOutSentences(shown),
    columns: columnsOf(shown).map(({ id, unit, meaning }) => ({ id, unit: unit ?? '', meaning })),
    sources: sourcesOf(shown),
  };
}

function shownFacts(shown: Shown): Fact[] {
  const { rows, network, filters, address, day, locale, isOwn } = shown;
  const reference = String(network.referenceYear);
  return [
    [m.take_fact_rows(), formatCount(rows.length, locale)],
    [m.take_fact_units(), m.take_contained()],
    [m.take_fact_data(), isOwn ? m.take_fact_own() : m.take_fact_reference({ year: reference })],
    [m.take_fact_filter(), filters.length > 0 ? filters.join('; ') : m.take_fact_everything()],
    [m.take_fact_address(), address],
    [m.take_fact_day(), formatDay(day, locale)],
    ...(isOwn ? [] : [[m.take_fact_credit(), m.sources_attribution()] as const]),
  ];
}

function scenarioFacts({ scenario, isModelled, isCompared, against, network }: Shown): Fact[] {
  const world = against ?? m.take_today({ year: String(network.referenceYear) });
  const compared: Fact[] = isCompared ? [[m.take_fact_today(), world]] : [];
  if (!scenario || !isModelled) return compared;
  const { title, horizon, options, changes, assumptions } = scenario;
  const numbers = Object.entries(assumptions).map(([name, value]) => `${name} = ${value}`);
  const on = options.length > 0 ? options.join('; ') : m.take_fact_no_options();
  return [
    [m.take_fact_scenario(), horizon === null ? title : m.take_scenario({ title, year: String(horizon) })],
    ...compared,
    ...(changes === null ? [] : [[m.take_fact_changes(), changes] as const]),
    ...(horizon === null ? [] : [[m.take_fact_options(), on] as const]),
    [m.take_fact_assumptions(), numbers.join('; ')],
  ];
}

/** Figures that licences keep out of the file, said with their number and their sources. */
function leftOutSentences(shown: Shown): string[] {
  const { rows, locale } = shown;
  const reports = rows.filter(({ flow }) => isReportReserved(flow, shown));
  const figures: readonly Pick<Place, 'sources'>[] = [
    ...rows.map(({ flow }) => flow).filter((flow) => isFigureReserved(flow, shown)),
    ...shownPlaces(shown).filter((place) => isFigureReserved(place, shown)),
  ];
  const names = (items: readonly Pick<Place, 'sources'>[]) =>
    [...new Set(items.flatMap(({ sources }) => reservedSources(sources, shown.register)))].sort().join(', ');
  return [
    ...(reports.length > 0
      ? [
          m.take_left_reports({
            count: formatCount(reports.length, locale),
            sources: names(reports.map(({ flow }) => flow)),
          }),
        ]
      : []),
    ...(figures.length > 0
      ? [m.take_left_figures({ count: formatCount(figures.length, locale), sources: names(figures) })]
      : []),
  ];
}

/** The register's entries for what is shown, in the order of their ids; own sources are named in the rows. */
function sourcesOf(shown: Shown): SourceEntry[] {
  const used = [
    ...shown.rows.flatMap(({ flow, leg }) => [...flow.sources, ...(leg?.sources ?? [])]),
    ...shownPlaces(shown).flatMap(({ sources }) => sources),
  ];
  return [...new Set(used)].sort().flatMap((id) => shown.register.get(id) ?? []);
}
