import { formatCount } from '#format/quantity.ts';
import * as m from '#messages';
import { citation } from '../cite.ts';
import type { Shown } from '../Shown.ts';
import { legendRows, type LegendGroup } from './legend.ts';
import { element, words } from './svg.ts';
import { line, paletteOf, SANS, SERIF, wrapped, type Writing } from './writing.ts';

/** A4 on its side, in CSS pixels (96 an inch); 3.125 times as many are 300 dots an inch. */
export const PAGE = { width: 3508 / 3.125, height: 2480 / 3.125 } as const;
const MARGIN = 34;
const NOTE_SIZE = 8.5;
const NOTE_LINE = 11.5;
const LEGEND_GAP = 12;

/** What stands around a picture: all of it in words of the reader's language. */
export interface PageText {
  readonly title: string;
  readonly subtitle: readonly string[];
  /** Below the legend: sources, how to cite, credits. */
  readonly notes: readonly string[];
  /** The picture in one sentence, for those who do not see it. */
  readonly description: string;
}

/** Room that is left for the picture itself. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture with title, legend and sources on one page, as SVG. The picture gets whatever room the words leave.
 * @param draw the picture, drawn from 0, 0 in its box; it is cut at the edges of the box.
 */
export function pageSvg(
  text: PageText,
  legend: readonly LegendGroup[],
  writing: Writing,
  draw: (box: Box) => string,
): string {
  const palette = paletteOf(writing);
  const inner = PAGE.width - 2 * MARGIN;
  const subtitle = text.subtitle.flatMap((sentence) => wrapped(sentence, inner, 12.5, writing));
  const notes = text.notes.flatMap((note) => wrapped(note, inner, NOTE_SIZE, writing));
  const rows = legendRows(legend, inner, writing);
  const top = MARGIN + 30 + subtitle.length * 17 + 6;
  const notesTop = PAGE.height - MARGIN + 10 - notes.length * NOTE_LINE;
  const legendTop = notesTop - LEGEND_GAP - rows.height;
  const box = { x: MARGIN, y: top, width: inner, height: legendTop - 10 - top };
  const at = (x: number, y: number) => `translate(${x.toFixed(2)},${y.toFixed(2)})`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: '297mm',
      height: '210mm',
      viewBox: `0 0 ${PAGE.width} ${PAGE.height}`,
      role: 'img',
      'font-family': SANS,
    },
    element('title', {}, words(text.title)),
    element('desc', {}, words(text.description)),
    writing.fontFaces === '' ? '' : element('style', {}, writing.fontFaces),
    element('rect', { width: PAGE.width, height: PAGE.height, fill: palette.panel }),
    line(text.title, {
      ...{ x: MARGIN, y: MARGIN + 20, fill: palette.text, 'data-title': '' },
      ...{ 'font-family': SERIF, 'font-size': 25, 'font-weight': 600 },
    }),
    ...subtitle.map((sentence, index) =>
      line(sentence, { x: MARGIN, y: MARGIN + 42 + 17 * index, fill: palette.muted, 'font-size': 12.5 }),
    ),
    element('clipPath', { id: 'picture-box' }, element('rect', { width: box.width, height: box.height })),
    element(
      'g',
      { transform: at(box.x, box.y) },
      element('g', { 'clip-path': 'url(#picture-box)' }, draw(box)),
    ),
    element('g', { transform: at(MARGIN, legendTop), 'data-legend': '' }, rows.svg),
    element(
      'g',
      { 'data-notes': '', 'font-size': NOTE_SIZE, fill: palette.muted },
      ...notes.map((note, index) => line(note, { x: MARGIN, y: notesTop + NOTE_LINE * index })),
    ),
  );
}

/** How many sources a page can name in full. */
const MOST_SOURCES = 9;

/** Below every picture: where the figures come from, how to cite the picture, when it was made. */
export function notesOf(shown: Shown, sources: readonly string[]): string[] {
  const cited = [...new Set(sources)].sort().map((id) => shown.register.get(id)?.citation ?? id);
  const rest = cited.length - MOST_SOURCES;
  const more = rest > 0 ? [m.take_more_sources({ count: formatCount(rest, shown.locale) })] : [];
  const list = [...cited.slice(0, MOST_SOURCES), ...more].join(' · ');
  return [
    ...(cited.length > 0 ? [m.take_picture_sources({ list })] : []),
    ...(shown.isOwn ? [m.take_fact_own()] : []),
    m.lang_pair({ name: m.take_cite_title(), value: citation(shown) }),
  ];
}
