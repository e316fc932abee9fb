import { assertNever } from '#domain/assertNever.ts';
import type { Stage } from '#domain/stage.ts';

export type Theme = 'light' | 'dark';
/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Palette {
  readonly land: string;
  /** A shade of the land for countries a scenario is about. */
  readonly region: string;
  readonly sea: string;
  /** Borders and the graticule. */
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly panel: string;
  readonly rule: string;
  /** Leaves a mine. */
  readonly extraction: string;
  /** Leaves a refinery. */
  readonly processing: string;
  /** Made, or in use. */
  readonly manufacturing: string;
  /** Withheld or unknown amounts, always hatched. */
  readonly unknown: string;
}

/**
 * Colour belongs to the data: the basemap and the controls stay grey. test/map/palette.test.ts proves that every
 * data colour stands out from land and sea and that the three hues stay apart for colour-blind readers.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    land: '#ECE9E1',
    region: '#E0DBCC',
    sea: '#F7F8F9',
    line: '#CFCABD',
    text: '#1B242C',
    muted: '#5E6B76',
    panel: '#FFFFFF',
    rule: '#E3E6E8',
    extraction: '#B4530A',
    processing: '#00796B',
    manufacturing: '#3B4CC0',
    unknown: '#6B7680',
  },
  dark: {
    land: '#1F2933',
    region: '#2A3743',
    sea: '#11181F',
    line: '#33414E',
    text: '#E6EBEF',
    muted: '#93A1AD',
    panel: '#161E26',
    rule: '#26323D',
    extraction: '#F2A541',
    processing: '#35C9A5',
    manufacturing: '#8FA8FF',
    unknown: '#98A4AF',
  },
};

/** The colours of the palette that stand for data. */
export const HUES = ['extraction', 'processing', 'manufacturing', 'unknown'] as const;
export type Hue = (typeof HUES)[number];

/** The hue of what leaves a stage; finished goods in use share the hue of manufacturing. */
export function hueOf(stage: Stage): Hue {
  switch (stage) {
    case 'extraction':
    case 'processing':
    case 'manufacturing':
      return stage;
    case 'use':
      return 'manufacturing';
    default:
      return assertNever(stage);
  }
}

export const stageColour = (stage: Stage, theme: Theme): string => PALETTES[theme][hueOf(stage)];

/**
 * `#RRGGBB` as three numbers.
 * @throws Error when the text is no such colour.
 */
export function rgb(hex: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`Expected a colour as #RRGGBB, found ${hex}`);
  const [, red = '', green = '', blue = ''] = digits;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}
