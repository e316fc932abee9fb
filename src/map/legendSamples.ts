import { legendTonnes, maxOf } from './flowScale.ts';
import type { MapScene } from './scene.ts';

/** One amount that a legend draws as the map does. */
export interface LegendSample {
  readonly tonnes: number;
  readonly unit: string | undefined;
}

/**
 * The amounts that a legend shows: three of the one unit, or the largest of each where stages have units of their own.
 * @param first of the three, where one is enough.
 */
export function legendSamples(
  { scale, units }: MapScene,
  kind: 'flow' | 'place',
  first: number | null,
): readonly LegendSample[] {
  if (units.length > 1) {
    return units.flatMap((unit) =>
      legendTonnes(maxOf(scale.max, unit)[kind])
        .slice(0, 1)
        .map((tonnes) => ({ tonnes, unit })),
    );
  }
  const samples = legendTonnes(scale.max[kind]).map((tonnes) => ({ tonnes, unit: undefined }));
  return first === null ? samples : samples.slice(first, first + 1);
}
