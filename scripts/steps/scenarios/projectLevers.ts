import type { Lever } from '#domain/lever.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';

type Project = RowOf<'projects'>;

/** Chance that a project of each status runs in its start year; assumptions of the model. */
export type Probabilities = ReadonlyMap<Project['status'], number>;

/**
 * The capacity that a project adds, one lever per row, in the contained tonnes of its stage (the table has
 * converted them: magnet oxides for refined rare earths, gross tonnes for graphite).
 *
 * Rows without a tonnage or a start year, rows that already produce in the baseline and rows that move or own
 * rather than produce bring no lever: a lever without a figure would be an invention.
 */
export function projectLevers(projects: readonly Project[], probabilities: Probabilities): Lever[] {
  return projects.flatMap((project) => {
    const { stage, capacity_tonnes_per_year: tonnes, start_year: startYear } = project;
    if (tonnes === null || startYear === null || project.in_baseline || !isStage(stage)) return [];
    const probability = probabilities.get(project.status);
    if (probability === undefined) {
      throw new Error(`Expected a row of project_probabilities.csv for "${project.status}", found none`);
    }
    return [
      {
        kind: 'new-capacity',
        commodity: project.commodity,
        country: project.country,
        stage,
        tonnes,
        startYear,
        probability,
        ownerGroup: project.owner_group,
        project: project.id,
      } satisfies Lever,
    ];
  });
}

function isStage(stage: Project['stage']): stage is Stage & Project['stage'] {
  return (STAGES as readonly string[]).includes(stage);
}
