import { PALETTES, type Palette, type Theme } from '#map/palette.ts';
import { element, words, type Attributes } from './svg.ts';

/** How text is set in a picture, and measured before it is. */
export interface Writing {
  readonly theme: Theme;
  readonly locale: string;
  /** Width of a text in the font of the pictures. */
  readonly measure: (text: string, size: number, weight: number) => number;
  /** CSS that brings the fonts along; empty where the reader's own fonts must do. */
  readonly fontFaces: string;
}

export const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

export const paletteOf = ({ theme }: Writing): Palette => PALETTES[theme];

/** One line of text. */
export function line(text: string, attributes: Attributes): string {
  return element('text', attributes, words(text));
}

/**
 * A line with a halo that keeps it readable on any ground. Two texts, because drawing programs do not all know how
 * to paint a stroke behind its letters.
 */
export function haloed(text: string, halo: string, attributes: Attributes): string {
  const around = {
    stroke: halo,
    fill: halo,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  return line(text, { ...attributes, ...around }) + line(text, attributes);
}

/** Words in lines of at most this width; a word longer than that is cut, so that nothing leaves the page. */
export function wrapped(text: string, width: number, size: number, { measure }: Writing): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, width, size, measure))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (measure(longer, size, 450) <= width) current = longer;
    else {
      if (current !== '') lines.push(current);
      current = word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** A name that is no wider than its room: cut at its end where it would be. */
export function fitted(name: string, width: number, size: number, { measure }: Writing): string {
  if (measure(name, size, 550) <= width) return name;
  let letters = name.length - 1;
  while (letters > 1 && measure(`${name.slice(0, letters)}…`, size, 550) > width) letters -= 1;
  return `${name.slice(0, letters).trimEnd()}…`;
}

function pieces(word: string, width: number, size: number, measure: Writing['measure']): string[] {
  if (measure(word, size, 450) <= width) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((part) => pieces(part, width, size, measure));
}
