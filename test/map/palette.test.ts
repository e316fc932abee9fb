import { describe, expect, test } from 'vitest';
import { PALETTES, rgb, stageColour, type Theme } from '#map/palette.ts';
import { STAGES } from '#domain/stage.ts';
import { contrast, DEFICIENCIES, distanceSeen, type Deficiency } from './colourVision.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const HUES = ['extraction', 'processing', 'manufacturing'] as const;

test('contrast follows the worked examples of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  test.each([...HUES, 'unknown'] as const)('%s stands out 3:1 from land, region and sea', (hue) => {
    for (const ground of [palette.land, palette.region, palette.sea]) {
      expect(contrast(palette[hue], ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['text', 'muted'] as const)('%s is readable at 4.5:1 on land, sea and panel', (ink) => {
    for (const ground of [palette.land, palette.sea, palette.panel]) {
      expect(contrast(palette[ink], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(Object.keys(DEFICIENCIES) as Deficiency[])(
    '%s readers can tell the three stage hues apart',
    (kind) => {
      for (const [i, a] of HUES.entries()) {
        for (const b of HUES.slice(i + 1)) {
          // 20 is about nine just noticeable differences.
          expect(distanceSeen(palette[a], palette[b], kind), `${a} and ${b}`).toBeGreaterThan(20);
        }
      }
    },
  );

  test('every stage has a hue', () => {
    for (const stage of STAGES) expect(rgb(stageColour(stage, theme))).toHaveLength(3);
  });
});

test('a text that is no colour is refused with what was found', () => {
  expect(() => rgb('red')).toThrow('Expected a colour as #RRGGBB, found red');
});
