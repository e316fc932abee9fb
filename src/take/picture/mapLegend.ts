import { headLength, headWidth } from '#map/geometry/arrowhead.ts';
import { dashArray } from '#map/geometry/dashes.ts';
import { legendSamples, legendStrokes, type LegendSample } from '#map/legendSamples.ts';
import { amountText, leavesText, strokeText } from '#map/mapText.ts';
import { PALETTES, stageColour } from '#map/palette.ts';
import { stagesLeft, type MapScene } from '#map/scene.ts';
import * as m from '#messages';
import type { LegendGroup, LegendItem } from './legend.ts';
import { element } from './svg.ts';
import { paletteOf, type Writing } from './writing.ts';

const LINE = 44;

/** What the map means: three real widths, the hues, the strokes, the signs of change, three real circles. */
export function mapLegend(
  scene: MapScene,
  range: boolean,
  writing: Writing,
  say: (text: string) => string,
): LegendGroup[] {
  const unit = scene.units.map(say).join(', ');
  const samples = (kind: 'flow' | 'place') =>
    legendSamples(scene, kind, null).map((sample) => ({
      ...sample,
      text: amountText(sample.tonnes, sample.unit, writing.locale, say),
    }));
  return [
    {
      items: samples('flow').map((sample) => arrow(sample, scene, writing)),
      remark: scene.units.length > 1 ? m.map_width_units_differ() : m.map_width_unit({ unit }),
    },
    { items: stagesLeft(scene).map((stage) => swatch(stageColour(stage, writing.theme), leavesText(stage))) },
    { items: strokes(scene, writing) },
    { items: [...(range ? [rangeSign(writing)] : []), ...(scene.compared ? changes(scene, writing) : [])] },
    {
      items: samples('place').map((sample) => circle(sample, scene, writing)),
      remark: m.map_area_unit({ unit }),
    },
  ];
}

type Sample = LegendSample & { readonly text: string };

function arrow({ tonnes, unit, text }: Sample, { scale }: MapScene, writing: Writing): LegendItem {
  const { text: fill } = paletteOf(writing);
  const width = scale.width(tonnes, unit);
  const height = headWidth(width) + 2;
  const [neck, half, middle] = [LINE - headLength(width), headWidth(width) / 2, height / 2];
  return {
    width: LINE,
    height,
    text,
    sign:
      element('rect', { 'data-width': width, y: middle - width / 2, width: neck, height: width, fill }) +
      element('path', { d: `M${neck},${middle - half}L${LINE},${middle}L${neck},${middle + half}Z`, fill }),
  };
}

function circle({ tonnes, unit, text }: Sample, { scale }: MapScene, writing: Writing): LegendItem {
  const { text: ink } = paletteOf(writing);
  const r = scale.radius(tonnes, unit);
  const size = 2 * r + 3;
  return {
    ...{ width: size, height: size, text },
    sign: element('circle', {
      ...{ 'data-radius': r, cx: size / 2, cy: size / 2, r },
      ...{ fill: ink, 'fill-opacity': 0.15, stroke: ink, 'stroke-width': 1.5 },
    }),
  };
}

/** A bar in a hue and what the hue means. */
export function swatch(fill: string, text: string, opacity = 1): LegendItem {
  const sign = element('rect', { y: 2, width: 22, height: 6, fill, 'fill-opacity': opacity });
  return { width: 22, height: 10, sign, text };
}

function strokes(scene: MapScene, { theme }: Writing): LegendItem[] {
  const { unknown, text: ink } = PALETTES[theme];
  return legendStrokes(scene).map((stroke) => ({
    ...{ width: 30, height: 10, text: strokeText(stroke) },
    sign: element('path', {
      ...{ d: 'M0,5H30', fill: 'none', stroke: stroke === 'hatched' ? unknown : ink },
      'stroke-width': stroke === 'hatched' ? 4 : 2.5,
      'stroke-dasharray': stroke === 'hatched' ? '2 1' : dashArray(stroke, 2.5),
    }),
  }));
}

/** What needs no sign of its own. */
function wordsAlone(text: string): LegendItem {
  return { width: 0, height: 0, sign: '', text };
}

function rangeSign(writing: Writing): LegendItem {
  const { text: fill } = paletteOf(writing);
  const sign =
    element('rect', { y: 1, width: 30, height: 12, fill, 'fill-opacity': 0.28 }) +
    element('rect', { y: 5, width: 30, height: 4, fill });
  return { width: 30, height: 14, sign, text: m.map_range() };
}

function changes({ against }: MapScene, writing: Writing): LegendItem[] {
  const { text: ink, panel } = paletteOf(writing);
  const bar = (attributes: Parameters<typeof element>[1]) =>
    element('rect', { y: 2, width: 30, height: 8, fill: ink, ...attributes });
  const sign = (d: string, stroke: string) =>
    element('path', { d, stroke, fill: 'none', 'stroke-width': 1.5 });
  const size = { width: 30, height: 12 };
  const world = against === null ? [] : [wordsAlone(m.compare_legend({ world: against }))];
  return [
    ...world,
    { ...size, text: m.map_gained(), sign: bar({}) + sign('M12,6H18M15,3V9', panel) },
    { ...size, text: m.map_lost(), sign: bar({ fill: panel, stroke: ink }) + sign('M12,6H18', ink) },
    { ...size, text: m.map_kept(), sign: bar({ 'fill-opacity': 0.3 }) },
  ];
}
