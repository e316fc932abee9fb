/**
 * How strongly a cell is inked with the hue of its stage, in per cent of a mix with the panel.
 *
 * Grows with the square root of the cell's part of the largest cell: one great flow would leave all others blank
 * on a linear ramp. It ends where the text on it is still read at 4.5:1 in both themes (proved by a test), so that
 * the printed share needs no second ink.
 */
export function cellShade(tonnes: number, max: number, theme: 'light' | 'dark'): number {
  if (tonnes <= 0 || max <= 0) return 0;
  return LEAST + (STRONGEST[theme] - LEAST) * Math.sqrt(Math.min(1, tonnes / max));
}

const STRONGEST = { light: 58, dark: 40 } as const;
/** The smallest flow differs from none. */
const LEAST = 5;
