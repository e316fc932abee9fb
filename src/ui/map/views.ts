import type { Component } from 'svelte';
import type { MapViewProps } from '#map/viewProps.ts';

// Two functions, not one choice between two imports: Vite would load the style sheets of the last one for both.
const equalArea = () => import('#map/shell/EqualEarth.svelte');
const globeAndFlat = () => import('#map/shell/MapView.svelte');

/**
 * The view that draws the equal-area map, or the one that draws globe and flat map; fetched when it is first asked
 * for, so that the shell is on screen before the map's code.
 */
export async function viewOf(onPaper: boolean): Promise<Component<MapViewProps>> {
  const { default: View } = onPaper ? await equalArea() : await globeAndFlat();
  // Each view draws the projections it is chosen for here.
  return View as Component<MapViewProps>;
}
