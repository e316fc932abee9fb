import type { Difference } from '#state/differences.ts';

/** What a leg carries: the sum of what is known, and how many of its flows are not. */
export interface LegTotal {
  readonly tonnes: number;
  readonly unknown: number;
}

/** What the flows of one leg carry in the world compared with and in the shown one. */
export function legTotals(onLeg: readonly Difference[]): { was: LegTotal; is: LegTotal } {
  return {
    was: totalOf(onLeg.map(({ before }) => before)),
    is: totalOf(onLeg.map(({ flow }) => flow.tonnes)),
  };
}

function totalOf(values: readonly (number | null)[]): LegTotal {
  return {
    tonnes: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unknown: values.filter((value) => value === null).length,
  };
}
