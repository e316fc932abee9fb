import { sankeyPicture, type SankeyBand, type SankeyNode, type SankeyPicture } from '#charts/sankey.ts';
import { SPECIALS } from '#domain/ids.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import { formatTonnes } from '#format/quantity.ts';
import { legendTonnes } from '#map/flowScale.ts';
import { leavesText, strokeText } from '#map/mapText.ts';
import { PALETTES, stageColour, type Theme } from '#map/palette.ts';
import type { FlowRow } from '#state/flowRows.ts';
import * as m from '#messages';
import type { LegendGroup, LegendItem } from './legend.ts';
import { swatch } from './mapLegend.ts';
import { pageSvg, type PageText } from './page.ts';
import { element } from './svg.ts';
import { haloed, line, paletteOf, type Writing } from './writing.ts';

export interface DiagramView {
  readonly rows: readonly FlowRow[];
  readonly selection: string | null;
  readonly stageName: (stage: Stage) => string;
  readonly nameOf: (node: SankeyNode) => string;
}

/** Room beside the last column, and above all. */
const LABEL = 175;
const TITLES = 22;
/** Places by name in each column. */
const MOST = 14;
/** The legend is as high as its words need, the picture as the legend lets it, and the legend's amounts follow from the
 * picture: so often is one fitted to the other. */
const FITTINGS = 3;

/** The chain as a diagram on a page, with three real heights in its legend. Pure. */
export function diagram(view: DiagramView, text: PageText, writing: Writing): string {
  let picture = sankeyPicture(view.rows, { width: 880, height: 480, most: MOST });
  let svg = '';
  for (let fitting = 0; fitting < FITTINGS; fitting++) {
    svg = pageSvg(text, diagramLegend(picture, writing), writing, ({ width, height }) => {
      const room = { width: width - LABEL, height: height - TITLES - 4 };
      picture = sankeyPicture(view.rows, { ...room, most: MOST });
      return diagramSvg(picture, view, writing);
    });
  }
  return svg;
}

function diagramSvg(picture: SankeyPicture, view: DiagramView, writing: Writing): string {
  const { muted } = paletteOf(writing);
  const stages = [...new Set(picture.bands.map(({ from }) => from))];
  const columns = [...new Map(picture.nodes.map(({ stage, x }) => [stage, x]))];
  const isAny = picture.bands.some((band) => isLit(band, view.selection));
  return (
    stages.map((stage) => textures(stage, writing.theme)).join('') +
    columns
      .map(([stage, x]) =>
        line(view.stageName(stage), { x, y: 12, fill: muted, 'font-size': 11, 'font-weight': 600 }),
      )
      .join('') +
    element(
      'g',
      { transform: `translate(0,${TITLES})` },
      ...picture.bands.map((band) => bandSvg(band, view.selection, isAny, writing.theme)),
      ...picture.nodes.map((node) => nodeSvg(node, view, writing)),
    )
  );
}

const isLit = ({ flowId, origin, destination }: SankeyBand, selection: string | null) =>
  selection !== null && [flowId, origin.placeId, destination.placeId].includes(selection);

function bandSvg(band: SankeyBand, selection: string | null, isAny: boolean, theme: Theme): string {
  return element('path', {
    ...{ 'data-band': band.id, 'data-tonnes': band.tonnes, 'data-thickness': band.thickness },
    ...{ d: band.outline, fill: fillOf(band, theme) },
    'fill-opacity': isAny ? (isLit(band, selection) ? 0.85 : 0.16) : 0.45,
  });
}

function nodeSvg(node: SankeyNode, { nameOf }: DiagramView, writing: Writing): string {
  const { panel, text: ink, muted } = paletteOf(writing);
  const name = nameOf(node);
  const [x, y] = [node.x + node.width + 5, node.y + node.height / 2];
  return (
    element('rect', {
      ...{ 'data-node': node.id, x: node.x, y: node.y, width: node.width, height: Math.max(1, node.height) },
      fill: isSpecial(node) ? muted : stageColour(node.stage, writing.theme),
    }) +
    haloed(name, panel, { x, y, dy: '0.35em', fill: ink, 'font-size': 12 }) +
    haloed(formatTonnes(node.tonnes, writing.locale), panel, {
      ...{ x: x + writing.measure(name, 12, 450) + 5, y, dy: '0.35em', fill: muted, 'font-size': 11 },
    })
  );
}

const isSpecial = ({ end }: SankeyNode) => (SPECIALS as readonly (string | null)[]).includes(end);

function fillOf({ basis, from }: SankeyBand, theme: Theme): string {
  return basis === 'estimated' || basis === 'modelled' ? `url(#${basis}-${from})` : stageColour(from, theme);
}

/** Fine lines for estimates, dots for a scenario's result, in the hue of the stage: as on screen. */
function textures(stage: Stage, theme: Theme): string {
  const fill = stageColour(stage, theme);
  const size = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' };
  const ground = (opacity: number) => element('rect', { width: 5, height: 5, fill, 'fill-opacity': opacity });
  return (
    element(
      'pattern',
      { id: `estimated-${stage}`, ...size, patternTransform: 'rotate(45)' },
      ground(0.38),
      element('rect', { width: 1.5, height: 5, fill }),
    ) +
    element(
      'pattern',
      { id: `modelled-${stage}`, ...size },
      ground(0.55),
      element('circle', { cx: 2.5, cy: 2.5, r: 1.1, fill }),
    )
  );
}

function diagramLegend(picture: SankeyPicture, writing: Writing): LegendGroup[] {
  const stages = STAGES.filter((stage) => picture.bands.some(({ from }) => from === stage));
  const bases = new Set(picture.bands.map(({ basis }) => basis));
  const [hue = 'extraction'] = stages;
  const textured = (basis: 'estimated' | 'modelled') => `url(#${basis}-${hue})`;
  const { muted } = PALETTES[writing.theme];
  return [
    { items: heights(picture, writing), remark: m.take_diagram_height() },
    { items: stages.map((stage) => swatch(stageColour(stage, writing.theme), leavesText(stage))) },
    {
      items: [
        ...(bases.has('reported') || bases.has('reconciled')
          ? [swatch(stageColour(hue, writing.theme), strokeText('solid'), 0.6)]
          : []),
        ...(bases.has('estimated') ? [swatch(textured('estimated'), strokeText('dashed'))] : []),
        ...(bases.has('modelled') ? [swatch(textured('modelled'), strokeText('dotted'))] : []),
        ...(picture.nodes.some(isSpecial) ? [swatch(muted, m.views_sankey_specials())] : []),
      ],
    },
    { items: [], ...(picture.scaled ? { remark: m.view_scaled() } : {}) },
  ];
}

/** Three amounts as high as they are in the picture, on the first leg: later ones are scaled by yields. */
function heights({ bands }: SankeyPicture, writing: Writing): LegendItem[] {
  const { text: fill } = paletteOf(writing);
  const first = STAGES.find((stage) => bands.some(({ from }) => from === stage));
  const [largest] = bands.filter(({ from }) => from === first);
  if (!largest) return [];
  const perTonne = largest.thickness / largest.tonnes;
  return legendTonnes(Math.min(largest.tonnes, MOST_HEIGHT / perTonne)).map((tonnes) => {
    const height = tonnes * perTonne;
    const bar = { 'data-height': height, y: (MOST_HEIGHT - height) / 2, width: 14, height };
    const sign = element('rect', { ...bar, fill, 'fill-opacity': 0.45 });
    return { width: 14, height: MOST_HEIGHT, sign, text: formatTonnes(tonnes, writing.locale) };
  });
}

/** The page has no room for a sign as high as the largest band; a smaller one is high enough to measure by. */
const MOST_HEIGHT = 46;
