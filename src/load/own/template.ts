import Papa from 'papaparse';

type Rows = readonly (readonly (string | number | null)[])[];

/** The template: two tables with one example each way of saying a thing. Figures are made up and round. */
export const TEMPLATE_FLOWS: Rows = [
  ['origin', 'destination', 'from', 'to', 'tonnes', 'low', 'high', 'basis', 'source', 'year'],
  ['CHL', 'CHN', 'extraction', 'processing', 1000, 900, 1100, 'reported', 'Your source', 2024],
  ['Australia', 'China', 'extraction', 'processing', 2000, null, null, 'reported', 'Your source', 2024],
  ['China', 'Corea del Sur', 'processing', 'manufacturing', 1500, null, null, 'estimated', '', 2024],
  ['China', 'United States', 'processing', 'manufacturing', null, null, null, 'withheld', '', 2024],
];
export const TEMPLATE_PLACES: Rows = [
  ['country', 'stage', 'tonnes', 'capacity', 'longitude', 'latitude', 'source', 'year'],
  ['Chile', 'extraction', 1000, 1200, null, null, 'Your source', 2024],
  ['Australia', 'extraction', 2000, 2500, 118.9, -27.1, 'Your source', 2024],
];

export function templateCsv(rows: Rows): string {
  return Papa.unparse(rows as (string | number | null)[][], { newline: '\r\n' });
}

/** The template as an XLSX file with the sheets flows and places; the writer loads here. */
export async function templateXlsx(): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const cells = (rows: Rows) => rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return writeXlsx([
    { sheet: 'flows', data: cells(TEMPLATE_FLOWS) },
    { sheet: 'places', data: cells(TEMPLATE_PLACES) },
  ]).toBlob();
}
