import type { Component } from 'svelte';
import type { Picture } from '#state/choice.ts';

type Loaded = Promise<{ readonly default: Component<{ magnified: number }> }>;

/** Every picture as a room sees it, fetched when a scene first shows it. */
export const IN_ROOM: Readonly<Record<Picture, () => Loaded>> = {
  map: () => import('./RoomMap.svelte'),
  sankey: () => import('./RoomSankey.svelte'),
  table: () => import('./RoomTable.svelte'),
  matrix: () => import('./RoomMatrix.svelte'),
};
