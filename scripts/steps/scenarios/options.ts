import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { RowOf, Tables } from '#scripts/read/dictionary.ts';
import { inLanguages } from './inLanguages.ts';
import { measureLevers } from './measureLevers.ts';
import { projectLevers } from './projectLevers.ts';

/** The options of one scenario, in the order of the table, with the levers that each of them sets. */
export function scenarioOptions(scenario: string, tables: Tables): ScenarioOption[] {
  const probabilities = new Map(
    tables.project_probabilities.map(({ status, probability }) => [status, probability]),
  );
  return tables.scenario_options
    .filter((option) => option.scenario === scenario)
    .map((option) => ({
      id: option.id,
      title: inLanguages(option.title, tables),
      summary: inLanguages(option.summary, tables),
      kind: option.kind,
      levers: [
        ...projectLevers(projectRows(option, tables), probabilities),
        ...tables.scenario_levers
          .filter((row) => row.scenario === scenario && row.option === option.id)
          .flatMap(measureLevers),
      ],
      defaultOn: option.default_on,
      figure: option.figure,
      status: option.status,
      ownerGroup: option.owner_group,
      confidence: option.confidence,
      sources: [...option.source_id],
    }));
}

/** Rows of projects.csv that an option names by their group. */
function projectRows(option: RowOf<'scenario_options'>, tables: Tables): readonly RowOf<'projects'>[] {
  return option.projects.flatMap((group) => {
    const rows = tables.projects.filter((project) => project.project_group === group);
    if (rows.length > 0) return rows;
    throw new Error(
      `data/${option.at.file}:${option.at.line} column "projects": expected a project_group of projects.csv, found "${group}"`,
    );
  });
}

/** Country codes of a region: codes as they are, or every country of a bloc column of countries.csv. */
export function regionCountries(region: readonly string[], tables: Tables): string[] {
  return region
    .flatMap((entry) =>
      entry === 'africa'
        ? tables.countries.filter(({ africa, kind }) => africa && kind === 'country').map(({ iso3 }) => iso3)
        : [entry],
    )
    .toSorted();
}
