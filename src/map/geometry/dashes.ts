/** Dash and gap in pixels, each growing with the line's width; shared by the shader, the SVG and the legend. */
export interface DashPattern {
  readonly dash: number;
  readonly dashPerWidth: number;
  readonly gap: number;
  readonly gapPerWidth: number;
}

/** Estimated: long dashes, so that a wide line stays one body. */
export const DASHED: DashPattern = { dash: 5, dashPerWidth: 1, gap: 3, gapPerWidth: 0.15 };
/** A scenario's result: short dashes with gaps as long. */
export const DOTTED: DashPattern = { dash: 1.5, dashPerWidth: 0.4, gap: 2, gapPerWidth: 0.3 };

/** The pattern as an SVG `stroke-dasharray` for a line of this width. */
export function dashArray(stroke: string, width: number): string | undefined {
  const pattern = stroke === 'dashed' ? DASHED : stroke === 'dotted' ? DOTTED : null;
  if (!pattern) return undefined;
  const { dash, dashPerWidth, gap, gapPerWidth } = pattern;
  return `${(dash + dashPerWidth * width).toFixed(2)} ${(gap + gapPerWidth * width).toFixed(2)}`;
}
