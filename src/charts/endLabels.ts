import type { TrendLine } from './trend.ts';

export interface EndLabel {
  readonly country: string;
  readonly y: number;
}

/**
 * Names at the right end of lines, pushed apart to at least `spacing` pixels and kept above `bottom`.
 * Lines come most important first; a name that finds no room is left out.
 */
export function endLabels(
  lines: readonly TrendLine[],
  { top, bottom, spacing }: { readonly top: number; readonly bottom: number; readonly spacing: number },
): readonly EndLabel[] {
  const room = Math.max(0, Math.floor((bottom - top) / spacing) + 1);
  const wanted = lines
    .flatMap(({ country, points }) => {
      const last = points.at(-1);
      return last ? [{ country, y: last.y }] : [];
    })
    .slice(0, room)
    .sort((a, b) => a.y - b.y);
  const placed: EndLabel[] = [];
  for (const label of wanted) {
    const floor = (placed.at(-1)?.y ?? top - spacing) + spacing;
    placed.push({ ...label, y: Math.max(label.y, floor) });
  }
  // Pushing down may have run out of the picture: push the tail back up.
  let ceiling = bottom;
  for (let index = placed.length - 1; index >= 0; index--) {
    const label = placed[index];
    if (!label || label.y <= ceiling) break;
    placed[index] = { ...label, y: ceiling };
    ceiling -= spacing;
  }
  return placed;
}
