import type { SourceId } from '#domain/ids.ts';
import type { LegPicture } from './sheetFlows.ts';
import type { SheetWorld } from './sheetWorld.ts';

/** The sources behind a sheet: those of the options that are on, then those behind most of its figures. */
export function sheetSources(
  { network, sources: options }: Pick<SheetWorld, 'network' | 'sources'>,
  pictures: readonly LegPicture[],
): readonly SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { sources } of [...network.places, ...pictures.flatMap(({ flows }) => flows)]) {
    for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return [...new Set([...options, ...ranked])];
}
