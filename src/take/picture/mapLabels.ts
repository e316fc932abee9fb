import { MARK_RADIUS } from '#map/labels/changeMarks.ts';
import type { LabelledScene } from '#map/labels/labelScene.ts';
import type { PlacedLabel } from '#map/labels/placeLabels.ts';
import { stageColour } from '#map/palette.ts';
import { element } from './svg.ts';
import { haloed, paletteOf, type Writing } from './writing.ts';

/** Sizes and weights of labels, as the map on screen sets and measures them. */
const STYLES = {
  place: { size: 13, weight: 600 },
  detail: { size: 12, weight: 450 },
  country: { size: 11, weight: 450 },
} as const;
export type LabelStyle = keyof typeof STYLES;

/** Width of a label in the style that it will have. */
export function labelWidth(text: string, style: LabelStyle, { measure }: Writing): number {
  return measure(text, STYLES[style].size, STYLES[style].weight);
}

/** Names, amounts, and the signs of what a scenario changes. */
export function labelsSvg({ labels, marks }: LabelledScene, writing: Writing): string {
  const { sea } = paletteOf(writing);
  const signs = marks.map(({ id, kind, stage, x, y }) =>
    element(
      'g',
      {
        ...{ 'data-change': kind, 'data-of': id, transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` },
        ...{ stroke: stageColour(stage, writing.theme), 'stroke-width': 1.5 },
      },
      element('circle', { r: MARK_RADIUS, fill: sea }),
      element('path', { d: kind === 'gained' ? 'M-3.5,0H3.5M0,-3.5V3.5' : 'M-3.5,0H3.5' }),
    ),
  );
  return signs.join('') + labels.map((label) => labelSvg(label, writing)).join('');
}

function labelSvg({ id, text, detail, kind, x, y }: PlacedLabel, writing: Writing): string {
  const { sea, text: ink, muted } = paletteOf(writing);
  const style = kind === 'place' ? 'place' : 'country';
  const set = (name: LabelStyle) => ({ 'font-size': STYLES[name].size, 'font-weight': STYLES[name].weight });
  const beside = text === '' ? 0 : labelWidth(text, style, writing) + 5;
  return element(
    'g',
    { 'data-label': id },
    text === ''
      ? ''
      : haloed(text, sea, { x, y, dy: '0.35em', fill: kind === 'place' ? ink : muted, ...set(style) }),
    detail === ''
      ? ''
      : haloed(detail, sea, { x: x + beside, y, dy: '0.35em', fill: muted, ...set('detail') }),
  );
}
