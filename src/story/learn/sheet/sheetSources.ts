import type { SourceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { LegPicture } from './sheetFlows.ts';

/** The sources behind a sheet, those behind most of its figures first. */
export function sheetSources(network: Network, pictures: readonly LegPicture[]): readonly SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { sources } of [...network.places, ...pictures.flatMap(({ flows }) => flows)]) {
    for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
