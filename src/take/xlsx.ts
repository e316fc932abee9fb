import type { Cell, Sheet } from 'write-excel-file/universal';
import * as m from '#messages';
import { aboutOf } from './about.ts';
import { columnsOf, rounded, type CellValue } from './columns.ts';
import { shownPlaces } from './places.ts';
import { isFigureReserved, reservedBefore } from './redistribution.ts';
import type { Shown } from './Shown.ts';

/** A spreadsheet program refuses longer cells. */
const LONGEST_CELL = 32_767;
const WIDE = 90;

/**
 * The workbook: flows, places, dictionary, sources and what is shown, a sheet each. Words are stored as text, never as a
 * formula, whatever they begin with. The writer loads here, when the first workbook is asked for.
 */
export async function xlsxOf(shown: Shown): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const { title, citation, facts, leftOut, columns, sources } = aboutOf(shown);
  const dictionary = columns.map(({ id, unit, meaning }) => [id, unit, meaning]);
  const credits = sources.map((source) => [
    ...[source.id, source.title, source.publisher, source.published, source.url],
    ...[source.licence, source.redistribute, source.citation],
  ]);
  const said: CellValue[][] = [
    [m.take_fact_title(), title],
    ...facts.map(([label, text]) => [label, text]),
    [m.take_cite_title(), citation],
    ...leftOut.map((sentence) => [m.take_left_title(), sentence]),
  ];
  return writeXlsx([
    flowSheet(shown),
    placeSheet(shown),
    sheet('columns', ['column', 'unit', 'meaning'], dictionary, [20, 18, WIDE]),
    sheet(
      'sources',
      ['id', 'title', 'publisher', 'published', 'url', 'licence', 'redistribute', 'citation'],
      credits,
      [24, 50, 24, 12, 40, 40, 16, WIDE],
    ),
    sheet('about', [m.take_about_subject(), m.take_about_text()], said, [26, WIDE]),
  ]).toBlob();
}

function flowSheet(shown: Shown): Sheet<Blob> {
  const columns = columnsOf(shown);
  const rows = shown.rows.map((row) => columns.map(({ value }) => value(row)));
  return sheet(
    'flows',
    columns.map(({ id }) => id),
    rows,
    columns.map(({ id, unit }) => (unit !== null ? 14 : Math.max(12, id.length + 2))),
  );
}

function placeSheet(shown: Shown): Sheet<Blob> {
  const reserved = reservedBefore(shown);
  const before = new Map(
    shown.baseline.places.map(({ id, tonnes }) => [id, reserved.has(id) ? null : tonnes]),
  );
  const compared = shown.against === null ? 'todayTonnes' : 'againstTonnes';
  const header = ['country', 'stage', 'form', 'tonnes', 'low', 'high', 'capacity', 'unit', 'basis'];
  const rows = shownPlaces(shown).map((place) => {
    const isKept = !isFigureReserved(place, shown);
    const own = (value: number | null) => (isKept ? rounded(value) : null);
    return [
      ...[place.country ?? place.special, place.stage, place.form],
      ...[
        own(place.tonnes),
        own(place.low),
        own(place.high),
        rounded(place.capacity),
        place.unit,
        place.basis,
      ],
      ...[place.position?.[0] ?? null, place.position?.[1] ?? null],
      ...[place.sources.join('; '), shown.year],
      ...(shown.isCompared ? [rounded(before.get(place.id) ?? null)] : []),
    ];
  });
  return sheet(
    'places',
    [...header, 'longitude', 'latitude', 'sources', 'year', ...(shown.isCompared ? [compared] : [])],
    rows,
    header.map(() => 14),
  );
}

function sheet(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): Sheet<Blob> {
  const head = header.map((text): Cell => ({ value: text, type: String, fontWeight: 'bold' }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(cell))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function cell(value: CellValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: value.slice(0, LONGEST_CELL), type: String };
}
