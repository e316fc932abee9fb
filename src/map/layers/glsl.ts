/** A number as GLSL reads a float. */
export const float = (value: number): string => value.toExponential(8);

/** Sea-coloured edge on each side of a line, in pixels. */
export const CASING = 1.25;
