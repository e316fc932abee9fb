import { expect, it } from 'vitest';
import { cellShade } from '#charts/cellShade.ts';
import { PALETTES, rgb } from '#map/palette.ts';
import { contrast } from '../map/colourVision.ts';

/** `color-mix(in srgb, ink percent, ground)` as a browser computes it. */
function mixed(ink: string, ground: string, percent: number): string {
  const part = percent / 100;
  const channels = rgb(ink).map((value, at) => value * part + (rgb(ground)[at] ?? 0) * (1 - part));
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

it('leaves the printed share readable at 4.5:1 on every shade of every stage, light and dark', () => {
  for (const theme of ['light', 'dark'] as const) {
    const palette = PALETTES[theme];
    for (const stage of ['extraction', 'processing', 'manufacturing'] as const) {
      for (let step = 0; step <= 100; step++) {
        const shade = mixed(palette[stage], palette.panel, cellShade(step, 100, theme));
        expect(contrast(palette.text, shade)).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

it('never falls with the tonnes, and shows the smallest flow as more than none', () => {
  const shades = [0, 1e-9, 0.01, 0.5, 1].map((tonnes) => cellShade(tonnes, 1, 'light'));
  expect(shades).toEqual([...shades].sort((a, b) => a - b));
  expect(shades[0]).toBe(0);
  expect(shades[1]).toBeGreaterThan(0);
});
