import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_CHARACTERS, MOST_UNPACKED_BYTES } from '#load/own/limits.ts';
import { OwnFileError, type FileFault } from '#load/own/OwnFileError.ts';
import { readTables, type OwnFile } from '#load/own/readTables.ts';
import { TEMPLATE_FLOWS, templateCsv, templateXlsx } from '#load/own/template.ts';
import { bytes, ownFile, utf16, zip } from './ownFiles.ts';

const read = (file: OwnFile) => readTables(file, () => {});

async function refusal(file: OwnFile): Promise<FileFault> {
  const error: unknown = await read(file).catch((cause: unknown) => cause);
  if (!(error instanceof OwnFileError)) throw new Error(`Expected an OwnFileError, found ${String(error)}`);
  expect(error.file).toBe(file.name);
  return error.fault;
}

const CSV = 'origin;destination;tonnes\r\nPerú;España;1,5\r\n';
const ROWS = [
  ['Perú', 'España', '1,5'],
  ['', '', ''],
];

describe('a CSV file', () => {
  test.each([
    ['UTF-8', bytes(CSV)],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${CSV}`)],
    ['UTF-16 little endian', utf16(CSV, true)],
    ['UTF-16 big endian', utf16(CSV, false)],
  ])('in %s is read without a word', async (_, content) => {
    const { tables, notices } = await read(ownFile('own.csv', content));
    expect(tables[0]?.columns).toEqual(['origin', 'destination', 'tonnes']);
    expect(tables[0]?.rows).toEqual(ROWS);
    expect(notices).toEqual([]);
  });

  test('in another encoding is read as windows-1252 and says so', async () => {
    const content = Uint8Array.from([...CSV].map((character) => character.charCodeAt(0)));
    const { tables, notices } = await read(ownFile('own.csv', content));
    expect(tables[0]?.rows).toEqual(ROWS);
    expect(notices).toEqual([{ file: 'own.csv', encoding: 'windows-1252' }]);
  });

  test.each([',', ';', '\t', '|'])('with the delimiter %j is read', async (delimiter) => {
    const text = [
      ['origin', 'destination', 'tonnes'],
      ['CHL', 'CHN', '5'],
    ].map((row) => row.join(delimiter));
    const { tables } = await read(ownFile('own.csv', text.join('\n')));
    expect(tables[0]?.rows).toEqual([['CHL', 'CHN', '5']]);
  });

  test('counts rows as a spreadsheet does, also below a title line', async () => {
    const { tables } = await read(ownFile('own.csv', '\n,\norigin,destination\nCHL,CHN\n'));
    expect(tables[0]?.firstRow).toBe(4);
  });

  test('with an open quote is refused by row', async () => {
    const fault = await refusal(ownFile('own.csv', 'origin,destination\n"CHL,CHN\n'));
    expect(fault).toEqual({ code: 'open-quote', row: 1 });
  });

  test('with a huge cell is read, and the cell is cut', async () => {
    const { tables } = await read(ownFile('own.csv', `origin,destination\n${'x'.repeat(5_000_000)},CHN\n`));
    expect(tables[0]?.rows[0]?.[0]).toHaveLength(MOST_CHARACTERS + 1);
  });

  test('with thousands of columns is refused', async () => {
    const fault = await refusal(ownFile('own.csv', 'a,'.repeat(5000)));
    expect(fault).toMatchObject({ code: 'too-many', of: 'columns', most: 200 });
  });
});

describe('an XLSX file', () => {
  test('gives each of its sheets as a table', async () => {
    const content = new Uint8Array(await (await templateXlsx()).arrayBuffer());
    const { tables } = await read(ownFile('own.xlsx', content));
    expect(tables.map(({ name }) => name)).toEqual(['own.xlsx, flows', 'own.xlsx, places']);
    const { tables: fromCsv } = await read(ownFile('own.csv', templateCsv(TEMPLATE_FLOWS)));
    expect(tables[0]?.rows).toEqual(fromCsv[0]?.rows);
  });

  test('that declares more than the limit is refused before anything is unpacked', async () => {
    const part = { name: 'xl/worksheets/sheet1.xml', content: bytes('x'), declared: MOST_UNPACKED_BYTES + 1 };
    expect(await refusal(ownFile('bomb.xlsx', await zip([part])))).toEqual({
      ...{ code: 'too-large-unpacked', most: MOST_UNPACKED_BYTES, bytes: MOST_UNPACKED_BYTES + 1 },
    });
  });

  test('that unpacks to more than it declares is refused', async () => {
    const content = new Uint8Array(5_000_000);
    const archive = await zip([{ name: 'xl/worksheets/sheet1.xml', content, declared: 10 }]);
    expect(await refusal(ownFile('bomb.xlsx', archive))).toEqual({ code: 'false-size', bytes: 10 });
  });

  test('that is cut off or no workbook is refused', async () => {
    const archive = await zip([{ name: 'readme.txt', content: bytes('no workbook') }]);
    expect((await refusal(ownFile('own.xlsx', archive))).code).toBe('broken-xlsx');
    expect(await refusal(ownFile('own.xlsx', archive.slice(0, 40)))).toEqual({
      ...{ code: 'broken-xlsx', detail: null },
    });
  });
});

describe('a GeoJSON file', () => {
  const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
  const flow = { origin: 'CHL', destination: 'CHN', tonnes: 5, sources: ['A', 'B'] };

  test('gives lines as flows and points as places with their coordinates', async () => {
    const text = collection([
      { type: 'Feature', geometry: null, properties: { kind: 'flow', ...flow } },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [-70, -30] },
        properties: { country: 'CHL', stage: 'extraction', tonnes: 5 },
      },
    ]);
    const { tables } = await read(ownFile('own.geojson', text));
    expect(tables.map(({ rows }) => rows)).toEqual([
      [['flow', 'CHL', 'CHN', '5', 'A; B']],
      [['CHL', 'extraction', '5', '-70', '-30']],
    ]);
  });

  test('with the names of prototypes as properties is read without them and changes nothing', async () => {
    const text = collection([0]).replace(
      '0',
      '{"type":"Feature","geometry":null,"properties":{"__proto__":{"polluted":true},"constructor":"x","origin":"CHL"}}',
    );
    const { tables } = await read(ownFile('own.geojson', text));
    expect(tables[0]?.columns).toEqual(['origin']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('without features is refused with the place of the fault', async () => {
    const fault = await refusal(ownFile('own.geojson', '{"type":"Topology"}'));
    expect(fault).toMatchObject({ code: 'no-features', where: 'type', found: '"Topology"' });
    expect((await refusal(ownFile('own.geojson', '{"type":'))).code).toBe('no-json');
  });
});

describe('a file that is no table', () => {
  test('is refused by size before it is read', async () => {
    const file = {
      ...{ name: 'huge.geojson', size: 50 * 1024 * 1024 },
      arrayBuffer: () => Promise.reject(new Error('Expected the file not to be read')),
    };
    expect(await refusal(file)).toEqual({ code: 'too-large', most: MOST_BYTES, bytes: file.size });
  });

  test.each([
    ['empty', '', 'empty'],
    ['blank', '\n\n', 'no-header'],
    ['binary', 'PNG\u0000\u0001\u0002 abc', 'binary'],
  ])('is refused when it is %s', async (_, content, found) => {
    expect(await refusal(ownFile('own.csv', content))).toEqual({ code: 'no-table', found });
  });
});
