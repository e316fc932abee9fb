import { line, paletteOf, type Writing } from './writing.ts';

/** One sign of a legend with what it means. */
export interface LegendItem {
  readonly width: number;
  readonly height: number;
  /** The sign, drawn from 0, 0. */
  readonly sign: string;
  readonly text: string;
}

/** Signs that belong together, and a remark on what they measure. */
export interface LegendGroup {
  readonly items: readonly LegendItem[];
  readonly remark?: string;
}

const SIZE = 11;
const SIGN_GAP = 6;
const ITEM_GAP = 14;
const GROUP_GAP = 26;
const ROW_GAP = 5;

interface Piece {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, middle: number) => string;
}

interface Row {
  readonly pieces: [x: number, piece: Piece][];
  height: number;
  /** Where the next piece goes. */
  x: number;
}

/** The groups of a legend in as many rows as they need; one group breaks only where it is wider than the page. */
export function legendRows(
  groups: readonly LegendGroup[],
  width: number,
  writing: Writing,
): { readonly svg: string; readonly height: number } {
  const rows: Row[] = [];
  const fresh = (): Row => {
    const row = { pieces: [], height: 0, x: 0 };
    rows.push(row);
    return row;
  };
  let row = fresh();
  for (const group of groups) {
    const pieces = piecesOf(group, writing);
    if (pieces.length === 0) continue;
    const whole = pieces.reduce((sum, piece) => sum + piece.width + ITEM_GAP, -ITEM_GAP);
    if (row.x > 0 && row.x + whole > width) row = fresh();
    for (const piece of pieces) {
      if (row.x > 0 && row.x + piece.width > width) row = fresh();
      row.pieces.push([row.x, piece]);
      row.height = Math.max(row.height, piece.height);
      row.x += piece.width + ITEM_GAP;
    }
    row.x += GROUP_GAP - ITEM_GAP;
  }
  let top = 0;
  const svg = rows.map(({ pieces, height }) => {
    const middle = top + height / 2;
    top += height + ROW_GAP;
    return pieces.map(([x, piece]) => piece.draw(x, middle)).join('');
  });
  return { svg: svg.join(''), height: Math.max(0, top - ROW_GAP) };
}

function piecesOf({ items, remark }: LegendGroup, writing: Writing): Piece[] {
  const { text: ink, muted } = paletteOf(writing);
  const label = (text: string, x: number, middle: number, fill: string) =>
    line(text, { x, y: middle, dy: '0.35em', 'font-size': SIZE, fill });
  const signs = items.map(({ width, height, sign, text }): Piece => {
    return {
      width: width + SIGN_GAP + writing.measure(text, SIZE, 450),
      height: Math.max(height, SIZE + 4),
      draw: (x, middle) =>
        `<g transform="translate(${x.toFixed(2)},${(middle - height / 2).toFixed(2)})">${sign}</g>` +
        label(text, x + width + SIGN_GAP, middle, ink),
    };
  });
  if (remark === undefined) return signs;
  return [
    ...signs,
    {
      width: writing.measure(remark, SIZE, 450),
      height: SIZE + 4,
      draw: (x, middle) => label(remark, x, middle, muted),
    },
  ];
}
