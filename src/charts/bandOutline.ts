/** The middle of a band at both its ends, in pixels. */
export interface BandEnds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A band that is thinner could not be seen, or met with a pointer. */
const THINNEST = 1;

/**
 * A band of a Sankey diagram as a closed SVG path: two cubic curves, level at both ends, as far apart as the band is
 * thick on every vertical. A stroke of that width would be thicker where it slopes and stick out at its ends, and
 * some graphics cards lose a part of the page over wide strokes that are filled with a texture.
 */
export function bandOutline({ x0, y0, x1, y1 }: BandEnds, thickness: number): string {
  const half = Math.max(THINNEST, thickness) / 2;
  const middle = (x0 + x1) / 2;
  const curve = (fromY: number, toX: number, toY: number) =>
    `C${middle},${fromY},${middle},${toY},${toX},${toY}`;
  const [top, bottom] = [-half, half];
  return (
    `M${x0},${y0 + top}${curve(y0 + top, x1, y1 + top)}` +
    `L${x1},${y1 + bottom}${curve(y1 + bottom, x0, y0 + bottom)}Z`
  );
}
