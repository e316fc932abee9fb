import { symbolSizes } from '#map/flowScale.ts';

/** How much larger than on a desk the largest flow and circle are drawn for the back row. */
const ENLARGED = 4 / 3;

/**
 * Widths and radii for a map of so many pixels that is shown `magnified` times as large as it is laid out. A world is
 * about twice as wide as it is high, so a wide and low place holds a small map: full size there would draw loops that
 * leave the picture and circles that hide half of a continent.
 */
export function roomSizes(
  { width, height }: { readonly width: number; readonly height: number },
  magnified: number,
): ReturnType<typeof symbolSizes> {
  return symbolSizes((ENLARGED * Math.min(width, 2 * height)) / magnified);
}
