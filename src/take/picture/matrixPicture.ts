import { cellShade } from '#charts/cellShade.ts';
import type { Matrix, MatrixCell, MatrixEnd } from '#charts/matrix.ts';
import type { Stage } from '#domain/stage.ts';
import { formatShare, formatTonnes } from '#format/quantity.ts';
import { strokeText } from '#map/mapText.ts';
import { stageColour } from '#map/palette.ts';
import * as m from '#messages';
import type { LegendGroup, LegendItem } from './legend.ts';
import { pageSvg, type Box, type PageText } from './page.ts';
import { element, words } from './svg.ts';
import { fitted, line, paletteOf, type Writing } from './writing.ts';

export interface MatrixView {
  readonly matrix: Matrix;
  /** Whose hue the cells have: the stage that the flows leave. */
  readonly stage: Stage;
  /** Whether a scenario's results are among the cells. */
  readonly isModelled: boolean;
  readonly selection: string | null;
  readonly nameOf: (end: MatrixEnd) => string;
  /** All that a cell says, as a sentence. */
  readonly sentenceOf: (origin: MatrixEnd, destination: MatrixEnd, cell: MatrixCell) => string;
}

const NAMES = 132;
const TOTALS = 108;
const HEADS = 96;
const MOST_COLUMN = 58;
const MOST_ROW = 27;
const SMALL = 9.5;
/** Parts of the largest cell that the legend shows, as on screen. */
const STEPS = [1 / 100, 1 / 10, 1 / 3, 1] as const;

/** Where cells lie in the box of the picture. */
interface Grid {
  readonly column: number;
  readonly row: number;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
}

/** Origins by destinations on a page: the cells, words and totals of the screen. Pure. */
export function matrixPicture(view: MatrixView, text: PageText, writing: Writing): string {
  return pageSvg(text, matrixLegend(view, writing), writing, (box) => {
    const grid = gridIn(box, view.matrix);
    return (
      headsSvg(view, grid, writing) +
      view.matrix.origins.map((origin, row) => rowSvg(view, origin, row, grid, writing)).join('') +
      totalsSvg(view, grid, writing)
    );
  });
}

function gridIn({ width, height }: Box, { origins, destinations }: Matrix): Grid {
  const column = Math.min(MOST_COLUMN, (width - NAMES - TOTALS) / destinations.length);
  const row = Math.min(MOST_ROW, (height - HEADS) / (origins.length + 1));
  return { column, row, x: (at) => NAMES + at * column, y: (at) => HEADS + at * row };
}

function headsSvg({ matrix, nameOf }: MatrixView, grid: Grid, writing: Writing): string {
  const { text: fill, muted } = paletteOf(writing);
  const heads = matrix.destinations.map((destination, at) => {
    const [x, y] = [grid.x(at) + grid.column / 2, HEADS - 5];
    return line(fitted(nameOf(destination), HEADS - 8, SMALL, writing), {
      ...{ x, y, dy: '0.35em', fill, 'font-size': SMALL, 'font-weight': 550 },
      transform: `rotate(-90 ${x.toFixed(2)} ${y})`,
    });
  });
  return (
    line(m.matrix_corner(), { y: HEADS - 5, fill: muted, 'font-size': SMALL }) +
    heads.join('') +
    line(m.matrix_total(), {
      ...{ x: grid.x(matrix.destinations.length) + TOTALS, y: HEADS - 5, 'text-anchor': 'end' },
      ...{ fill: muted, 'font-size': SMALL },
    })
  );
}

function rowSvg(view: MatrixView, origin: MatrixEnd, row: number, grid: Grid, writing: Writing): string {
  const { matrix, nameOf } = view;
  const { text: fill } = paletteOf(writing);
  const cells = matrix.destinations.map((destination, column) => {
    const cell = matrix.cell(origin.end, destination.end);
    return cellSvg(view, [origin, destination], cell, [row, column], grid, writing);
  });
  return (
    line(fitted(nameOf(origin), NAMES - 8, SMALL, writing), {
      ...{ y: grid.y(row) + grid.row / 2, dy: '0.35em', fill, 'font-size': SMALL, 'font-weight': 550 },
    }) +
    cells.join('') +
    totalSvg(origin, grid.y(row) + grid.row / 2, grid, view, writing)
  );
}

function cellSvg(
  { matrix, stage, selection, sentenceOf }: MatrixView,
  [origin, destination]: readonly [MatrixEnd, MatrixEnd],
  cell: MatrixCell | null,
  [row, column]: readonly [number, number],
  grid: Grid,
  writing: Writing,
): string {
  const palette = paletteOf(writing);
  const at = { x: grid.x(column), y: grid.y(row), width: grid.column, height: grid.row };
  if (cell === null) return element('rect', { ...at, fill: 'none', ...edge(null, palette) });
  const isLit = cell.flow !== null && cell.flow.id === selection;
  const shade = cellShade(cell.tonnes ?? 0, matrix.max, writing.theme) / 100;
  return element(
    'g',
    { 'data-flow': cell.flow?.id, 'data-tonnes': cell.tonnes ?? undefined },
    element('title', {}, words(sentenceOf(origin, destination, cell))),
    element('rect', { ...at, fill: stageColour(stage, writing.theme), 'fill-opacity': shade }),
    element('rect', {
      ...{ x: at.x + 1, y: at.y + 1, width: at.width - 2, height: at.height - 2, fill: 'none' },
      ...(isLit ? { stroke: palette.text, 'stroke-width': 2 } : edge(cell.basis, palette)),
    }),
    line(formatShare(cell.share, writing.locale), {
      ...{ x: at.x + at.width / 2, y: at.y + at.height / 2, dy: '0.35em', 'text-anchor': 'middle' },
      ...{ fill: palette.text, 'font-size': SMALL, 'font-weight': isLit ? 700 : 450 },
    }),
  );
}

/** Dash = basis, as on the map. */
function edge(basis: MatrixCell['basis'], { muted, text }: ReturnType<typeof paletteOf>) {
  if (basis === 'estimated') return { stroke: muted, 'stroke-width': 1, 'stroke-dasharray': '4 2' };
  if (basis === 'modelled') return { stroke: text, 'stroke-width': 1, 'stroke-dasharray': '1 2' };
  return { stroke: muted, 'stroke-width': 0.4, 'stroke-opacity': 0.5 };
}

function totalSvg(
  { tonnes, share }: Pick<MatrixEnd, 'tonnes' | 'share'>,
  y: number,
  grid: Grid,
  { matrix }: MatrixView,
  writing: Writing,
): string {
  const { text, muted } = paletteOf(writing);
  const right = grid.x(matrix.destinations.length) + TOTALS;
  const style = { y, dy: '0.35em', 'text-anchor': 'end', 'font-size': SMALL };
  return (
    line(formatTonnes(tonnes, writing.locale), { ...style, x: right - 46, fill: text, 'font-weight': 600 }) +
    line(formatShare(share, writing.locale), { ...style, x: right, fill: muted })
  );
}

function totalsSvg(view: MatrixView, grid: Grid, writing: Writing): string {
  const { matrix } = view;
  const { text: fill, muted } = paletteOf(writing);
  const top = grid.y(matrix.origins.length);
  const y = top + grid.row / 2;
  const sums = matrix.destinations.map(({ share }, at) =>
    line(formatShare(share, writing.locale), {
      ...{ x: grid.x(at) + grid.column / 2, y, dy: '0.35em', 'text-anchor': 'middle' },
      ...{ fill, 'font-size': SMALL, 'font-weight': 600 },
    }),
  );
  return (
    element('path', { d: `M0,${top}H${grid.x(matrix.destinations.length) + TOTALS}`, stroke: muted }) +
    line(m.matrix_total(), { y, dy: '0.35em', fill, 'font-size': SMALL, 'font-weight': 600 }) +
    sums.join('') +
    totalSvg({ tonnes: matrix.total, share: matrix.share }, y, grid, view, writing)
  );
}

function matrixLegend({ matrix, stage, isModelled }: MatrixView, writing: Writing): LegendGroup[] {
  const palette = paletteOf(writing);
  const shades = STEPS.map((step): LegendItem => {
    const opacity = cellShade(step, 1, writing.theme) / 100;
    const size = { width: 26, height: 13 };
    const sign = element('rect', {
      ...{ ...size, fill: stageColour(stage, writing.theme), 'fill-opacity': opacity },
      ...{ stroke: palette.muted, 'stroke-width': 0.4, 'data-shade': opacity },
    });
    return { ...size, sign, text: formatTonnes(step * matrix.max, writing.locale) };
  });
  const key = (basis: 'estimated' | 'modelled', text: string): LegendItem => ({
    ...{ width: 26, height: 13, text },
    sign: element('rect', { x: 1, y: 1, width: 24, height: 11, fill: 'none', ...edge(basis, palette) }),
  });
  return [
    { items: shades, remark: m.matrix_legend() },
    {
      items: [
        key('estimated', strokeText('dashed')),
        ...(isModelled ? [key('modelled', strokeText('dotted'))] : []),
      ],
    },
  ];
}
