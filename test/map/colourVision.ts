/** Measures of colour that the palette is proved with. */
import { rgb, type Rgb } from '#map/palette.ts';

const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, WCAG 2.2. */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** (lighter + 0.05) / (darker + 0.05), WCAG 2.2 success criterion 1.4.11. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Full deficiency, in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.0. */
export const DEFICIENCIES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Deficiency = keyof typeof DEFICIENCIES;

/** Linear RGB, each 0-1, as a reader with a deficiency receives it. */
function received(colour: string, deficiency: Deficiency): [number, number, number] {
  const m = DEFICIENCIES[deficiency];
  const [r, g, b] = rgb(colour).map(linear) as [number, number, number];
  const row = (i: 0 | 3 | 6) => {
    const value = m[i] * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b;
    return Math.min(1, Math.max(0, value));
  };
  return [row(0), row(3), row(6)];
}

/** CIE L*a*b* (D65) of linear RGB. */
function lab([r, g, b]: readonly [number, number, number]): [number, number, number] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two colours as a reader with a deficiency sees them, CIE 1976. */
export function distanceSeen(a: string, b: string, deficiency: Deficiency): number {
  const [p, q] = [lab(received(a, deficiency)), lab(received(b, deficiency))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
