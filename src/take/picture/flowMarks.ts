import { dashArray } from '#map/geometry/dashes.ts';
import { OUTLINE, openWidth } from '#map/geometry/outline.ts';
import type { FlowDrawing, ScreenPoint } from '#map/geometry/screenLine.ts';
import { drawingsOf } from '#map/drawings.ts';
import { emphasis, innerBand, outerBand } from '#map/layers/emphasis.ts';
import { PALETTES, stageColour, type Theme } from '#map/palette.ts';
import type { Projector } from '#map/projector.ts';
import type { FlowRow, PlaceRow } from '#map/rows.ts';
import type { MapScene } from '#map/scene.ts';
import { stageOfSite, type SiteMark } from '#map/sites.ts';
import { element } from './svg.ts';

/** How the flows of a scene are drawn. */
export interface MarkStyle {
  readonly theme: Theme;
  /** Id of the selected flow or place; what has nothing to do with it is dimmed, as on screen. */
  readonly selection: string | null;
  /** Draw the low-high range of flows as a pale band. */
  readonly range: boolean;
}

const UNKNOWN = 'unknown-amount';
/** Id of the outline of the world: a flow that leaves it at one edge, and is seen again at the other, is cut there. */
export const WORLD_EDGE = 'world-edge';

/** Flows below, places above, both as the map on screen draws them; what the globe hides is left out. */
export function marksSvg(
  scene: MapScene,
  sites: readonly SiteMark[],
  projector: Projector,
  style: MarkStyle,
): string {
  const flows = scene.flows.flatMap((row) =>
    drawingsOf(row, projector).map((drawing, _copy, { length }) => flowSvg(row, drawing, length > 1, style)),
  );
  return [
    hatching(style.theme),
    ...flows,
    ...sites.map((mark) => siteSvg(mark, projector, style)),
    ...scene.places.map((row) => placeSvg(row, projector, style)),
  ].join('');
}

function hatching(theme: Theme): string {
  const { unknown } = PALETTES[theme];
  return element(
    'pattern',
    { id: UNKNOWN, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 4, height: 4, fill: unknown, 'fill-opacity': 0.25 }),
    element('rect', { width: 2, height: 4, fill: unknown }),
  );
}

function flowSvg(row: FlowRow, drawing: FlowDrawing, isCut: boolean, style: MarkStyle): string {
  const { theme, selection, range } = style;
  const { sea, text } = PALETTES[theme];
  const runs = visibleRuns(drawing.line);
  if (runs === '') return '';
  const isTipSeen = drawing.line.at(-1)?.hidden === false;
  const head = `M${drawing.head.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
  const hue = row.stroke === 'hatched' ? `url(#${UNKNOWN})` : stageColour(row.flow.from, theme);
  const width = Math.max(0.75, row.width);
  const open = openWidth(width);
  const [inner, outer] = [open > 0 ? innerBand(row, range) : 0, outerBand(row, range)];
  const dash = dashArray(row.stroke, width);
  const faded = row.change?.kind === 'kept' ? 0.3 : 1;
  const edge = row.id === selection ? text : sea;
  const path = (stroke: string, thickness: number, opacity = 1, dash?: string) =>
    element('path', {
      ...{ d: runs, fill: 'none', stroke, 'stroke-width': thickness, 'stroke-linejoin': 'round' },
      ...(opacity === 1 ? {} : { 'stroke-opacity': opacity }),
      'stroke-dasharray': dash,
    });
  const tip = (attributes: Parameters<typeof element>[1]) =>
    isTipSeen ? element('path', { d: head, 'stroke-linejoin': 'round', ...attributes }) : '';
  const body =
    row.change?.kind === 'lost'
      ? [
          path(hue, width, 1, dash),
          open > 0 ? path(sea, open) : '',
          inner > 0 ? path(hue, inner, 0.3, dash) : '',
          tip({ fill: sea, stroke: hue, 'stroke-width': OUTLINE }),
        ]
      : [
          path(hue, width, faded, dash),
          row.change?.kind === 'gained' && inner > 0 ? path(sea, inner, 0.7) : '',
          tip({ fill: hue, 'fill-opacity': faded }),
        ];
  return element(
    'g',
    {
      'data-flow': row.id,
      'data-tonnes': row.tonnes ?? undefined,
      'data-width': row.width,
      'clip-path': isCut ? `url(#${WORLD_EDGE})` : undefined,
      opacity: emphasis(row, { selection, hovered: null }) === 0 ? 0.22 : undefined,
    },
    outer > width ? path(hue, outer, 0.28) : '',
    path(edge, width + 2.5, faded),
    tip({ fill: 'none', stroke: edge, 'stroke-width': 2.5 }),
    ...body,
  );
}

/** The parts of a line that are in sight, as one path. */
function visibleRuns(points: readonly ScreenPoint[]): string {
  let path = '';
  let isDown = false;
  for (const { x, y, hidden } of points) {
    if (!hidden) path += `${isDown ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`;
    isDown = !hidden;
  }
  return path;
}

function placeSvg(row: PlaceRow, projector: Projector, { theme, selection }: MarkStyle): string {
  const { x, y, hidden } = projector.place(row.position);
  if (hidden) return '';
  const colour = row.tonnes === null ? PALETTES[theme].unknown : stageColour(row.place.stage, theme);
  return element('circle', {
    ...{ 'data-place': row.id, cx: x, cy: y, r: row.radius },
    ...{ fill: row.tonnes === null ? `url(#${UNKNOWN})` : colour, 'fill-opacity': 0.22 },
    ...{ stroke: colour, 'stroke-width': row.id === selection ? 3 : 1.5 },
  });
}

/** A dot for a site or a cluster of sites: filled where one of them operates. */
function siteSvg(
  { id, position, radius, sites }: SiteMark,
  projector: Projector,
  { theme }: MarkStyle,
): string {
  const { x, y, hidden } = projector.place(position);
  const [first] = sites;
  if (hidden || !first) return '';
  const { sea } = PALETTES[theme];
  const colour = stageColour(stageOfSite(first), theme);
  const runs = sites.some(({ status }) => status === 'operating');
  return element('circle', {
    ...{ 'data-site': id, cx: x, cy: y, r: radius, fill: runs ? colour : sea },
    ...{ stroke: runs ? sea : colour, 'stroke-width': 1.25 },
  });
}
