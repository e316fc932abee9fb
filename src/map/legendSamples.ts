import { legendTonnes, maxOf } from './flowScale.ts';
import type { Stroke } from './rows.ts';
import type { MapScene } from './scene.ts';

/** One amount that a legend draws as the map does. */
export interface LegendSample {
  readonly tonnes: number;
  /** `undefined` where all stages are counted in one unit, which the legend then names once. */
  readonly unit: string | undefined;
}

/** Samples that a legend has room for. */
const MOST = 3;

/**
 * The amounts that a legend shows: three of the one unit or, where stages have units of their own, the largest of each,
 * and of two units two of each.
 * @param first of the three, where one is enough.
 */
export function legendSamples(
  { scale, units }: MapScene,
  kind: 'flow' | 'place',
  first: number | null,
): readonly LegendSample[] {
  if (units.length > 1) {
    const each = first === null ? Math.ceil(MOST / units.length) : 1;
    return units.flatMap((unit) =>
      legendTonnes(maxOf(scale.max, unit)[kind])
        .slice(0, each)
        .map((tonnes) => ({ tonnes, unit })),
    );
  }
  const samples = legendTonnes(scale.max[kind]).map((tonnes) => ({ tonnes, unit: undefined }));
  return first === null ? samples : samples.slice(first, first + 1);
}

/** The strokes to explain. A result is dotted as soon as anything changes: a comparison says so from the start. */
export function legendStrokes({ flows, compared }: MapScene): readonly Stroke[] {
  const used = new Set(flows.map(({ stroke }) => stroke));
  return (['solid', 'dashed', 'dotted', 'hatched'] as const).filter(
    (stroke) => used.has(stroke) || (stroke === 'dotted' && compared),
  );
}
