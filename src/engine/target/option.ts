import type { Lever } from '#domain/lever.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';

/** Something that may be done: a project or a measure, as levers. */
export interface TargetOption {
  readonly id: string;
  readonly levers: readonly Lever[];
}

export interface OptionSize {
  /** Tonnes a year that the option stands for. */
  readonly tonnes: number;
  /** Capacity it is expected to add (nameplate x probability), or, for measures that build nothing, flows it moves. */
  readonly of: 'capacity' | 'moved-flows';
  readonly projects: number;
  /** Year in which the last of its projects starts; `null` = builds nothing. */
  readonly startYear: number | null;
}

/** Whether any lever of the option is of this commodity: the others are no part of a choice. */
export function actsOn({ levers }: Pick<TargetOption, 'levers'>, commodity: string): boolean {
  return levers.some((lever) => lever.commodity === commodity || lever.commodity === '*');
}

/** The projects among an option's levers that are of this commodity. */
function projectsOf(option: TargetOption, commodity: string) {
  return option.levers.flatMap((lever) =>
    lever.kind === 'new-capacity' && (lever.commodity === commodity || lever.commodity === '*')
      ? [lever]
      : [],
  );
}

/** How big an option is; `alone` is the world in which it is the only one. */
export function sizeOf(option: TargetOption, alone: ScenarioResult): OptionSize {
  const projects = projectsOf(option, alone.commodity);
  const built = projects.reduce((sum, lever) => sum + lever.tonnes * lever.probability, 0);
  if (built > 0) {
    const startYear = Math.max(...projects.map((lever) => lever.startYear));
    return { tonnes: built, of: 'capacity', projects: projects.length, startYear };
  }
  const moved = alone.flows.reduce((sum, { tonnes, baseline }) => sum + Math.abs(tonnes - baseline), 0) / 2;
  return { tonnes: moved, of: 'moved-flows', projects: 0, startYear: null };
}

/** Whether any project of the option starts after the year: then the option cannot be had in time. */
export function isLate(option: TargetOption, commodity: string, year: number): boolean {
  return projectsOf(option, commodity).some((lever) => lever.startYear > year);
}
