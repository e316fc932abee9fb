const FONTS = {
  place: "600 13px 'Inter Variable', sans-serif",
  detail: "450 12px 'Inter Variable', sans-serif",
  country: "450 11px 'Inter Variable', sans-serif",
} as const;

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Waits for the fonts that labels are written in; widths measured before are those of a stand-in and are forgotten. */
export async function labelFontsReady(): Promise<void> {
  // A document without a font set has nothing to wait for.
  if (!('fonts' in document)) return;
  await Promise.all(Object.values(FONTS).map((font) => document.fonts.load(font)));
  widths.clear();
}

/** The width of a text in pixels, in the fonts of Labels.svelte; each text is measured once. */
export function measureText(text: string, style: keyof typeof FONTS): number {
  const key = `${style} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('Expected a 2D canvas to measure text with, found none');
  context.font = FONTS[style];
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}
