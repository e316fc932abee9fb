import type { ProjectsFile } from '#domain/published/tables/projects.ts';

export type ProjectRow = ProjectsFile['rows'][number];

/** What is known of the way of a project to its start. */
export interface Lead {
  readonly project: ProjectRow;
  /** Year in which its status was read; `null` = not known. */
  readonly read: number | null;
  /** Years from then to the start: 0 and less where it runs already; `null` where either is not known. */
  readonly years: number | null;
}

export function leadOf(project: ProjectRow): Lead {
  const read = project.status_date === null ? null : Number(project.status_date.slice(0, 4));
  const years = read === null || project.start_year === null ? null : project.start_year - read;
  return { project, read, years };
}

/** Projects by their start, those without one last. */
export function leadsOf(projects: readonly ProjectRow[], commodity: string | null): readonly Lead[] {
  return projects
    .filter((project) => commodity === null || project.commodity === commodity)
    .map(leadOf)
    .sort(
      (a, b) =>
        (a.project.start_year ?? Infinity) - (b.project.start_year ?? Infinity) ||
        (a.project.id < b.project.id ? -1 : 1),
    );
}

/** Years still ahead of those that do not run yet: how many there are and the one in the middle. */
export function medianAhead(
  leads: readonly Lead[],
): { readonly count: number; readonly years: number } | null {
  const ahead = leads
    .flatMap(({ years, project }) => (years === null || years < 0 || project.in_baseline ? [] : [years]))
    .sort((a, b) => a - b);
  const [low, high] = [ahead[Math.floor((ahead.length - 1) / 2)], ahead[Math.ceil((ahead.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : { count: ahead.length, years: (low + high) / 2 };
}
