/** Width of an arrowhead at its base, in pixels: wider than its line by enough to read at any width. */
export function headWidth(width: number): number {
  return HEAD_WIDTH_MIN + HEAD_WIDTH_FACTOR * width;
}

/** Length of an arrowhead from base to tip, in pixels. */
export function headLength(width: number): number {
  return HEAD_LENGTH_MIN + HEAD_LENGTH_FACTOR * width;
}

export const HEAD_WIDTH_MIN = 6.5;
export const HEAD_WIDTH_FACTOR = 1.3;
export const HEAD_LENGTH_MIN = 8;
export const HEAD_LENGTH_FACTOR = 0.85;
