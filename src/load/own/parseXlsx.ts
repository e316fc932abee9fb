import { checkZip } from './checkZip.ts';
import { OwnFileError } from './OwnFileError.ts';
import { tableOf, type OwnTable } from './OwnTable.ts';

/**
 * Every sheet that holds a table. Formulas count as the value that the file keeps for them; nothing is computed. The reader
 * for XLSX loads here, when the first such file comes.
 * @throws OwnFileError when the file is broken or unpacks to more than the limit.
 */
export async function parseXlsx(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<OwnTable[]> {
  await checkZip(name, bytes);
  const { default: readXlsx } = await import('read-excel-file/universal');
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  let sheets: Awaited<ReturnType<typeof readXlsx>>;
  try {
    sheets = await readXlsx(buffer);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new OwnFileError(name, { code: 'broken-xlsx', detail });
  }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (filled.length === 0) throw new OwnFileError(name, { code: 'no-table', found: 'empty-sheets' });
  return filled.map(({ sheet, data }) =>
    tableOf(
      `${name}, ${sheet}`,
      data.map((row) => row.map(cellText)),
    ),
  );
}

/** Numbers are written with a point and without groups, so that reading them back is exact. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return String(cell.getUTCFullYear());
  return String(cell);
}
