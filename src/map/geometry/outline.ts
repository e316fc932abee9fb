/** Thickness of the outline of a flow that is lost, in pixels; the flow layer's shader draws the same. */
export const OUTLINE = 1.5;

/**
 * Width of what an outline leaves open, in pixels. A hairline is all outline: it would vanish if any of it were open,
 * and has no room for a part of another shade either.
 */
export function openWidth(width: number): number {
  return Math.max(0, width - 2 * OUTLINE);
}
