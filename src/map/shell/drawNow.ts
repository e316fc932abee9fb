import type { MapLibreOverlay } from 'deck.gl';

/** The loop that the overlay draws in, which its types keep to themselves. */
interface Looped {
  readonly _deck?: { readonly animationLoop: { redraw(time: number): void } | null };
}

/**
 * Draws the layers of an overlay at once instead of with the next turn of the screen: the graphics card then works on
 * the flows while the panels around the map are written. The loop finds nothing left to do in that turn.
 */
export function drawNow(overlay: MapLibreOverlay): void {
  try {
    (overlay as unknown as Looped)._deck?.animationLoop?.redraw(performance.now());
  } catch {
    // Not ready yet, or broken: the loop draws in its own time, and tells what is wrong.
  }
}
