import type { Component } from 'svelte';
import type { MapViewProps } from '#map/viewProps.ts';

type Loaded = Promise<{ readonly default: Component<MapViewProps> }>;

/**
 * Each view draws the projections it is chosen for below. Two functions in a table, not one condition: the bundler
 * folds `condition ? import(a) : import(b)` into one call that fetches the styles of b for both.
 */
const VIEWS = {
  paper: () => import('#map/shell/EqualEarth.svelte') as unknown as Loaded,
  space: () => import('#map/shell/MapView.svelte') as unknown as Loaded,
} as const;

/**
 * The view that draws the equal-area map, or the one that draws globe and flat map; fetched when it is first asked
 * for, so that the shell is on screen before the map's code.
 */
export async function viewOf(onPaper: boolean): Promise<Component<MapViewProps>> {
  return (await VIEWS[onPaper ? 'paper' : 'space']()).default;
}
