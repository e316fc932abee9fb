import Papa from 'papaparse';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import { tonnes } from '#domain/tonnes.ts';
import { CountryIndex } from '#load/own/countryIndex.ts';
import { readOwn } from '#load/own/readOwn.ts';
import { readTables } from '#load/own/readTables.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { countries, ownFile } from '#test/load/own/ownFiles.ts';
import { settingsFor } from '#test/load/own/settingsFor.ts';
import { aboutText } from '#take/aboutText.ts';
import { columnsOf } from '#take/columns.ts';
import { csvOf } from '#take/csv.ts';
import { mayPassOn } from '#take/redistribution.ts';
import type { Shown } from '#take/Shown.ts';
import { xlsxOf } from '#take/xlsx.ts';
import { shownFrom } from './shownFrom.ts';

const networks = new Map(shippedNetworks().map((network) => [network.commodity, network]));
const networkOf = (commodity: string): Network => {
  const network = networks.get(commodity);
  if (!network) throw new Error(`Expected ${commodity} among the published networks`);
  return network;
};
const cobalt = networkOf('cobalt');

/** The cobalt network with its first flow halved, as a scenario would. */
function halved(network: Network): Network {
  const [first, ...rest] = network.flows;
  if (!first) throw new Error('Expected a flow');
  const half = { ...first, tonnes: tonnes((first.tonnes ?? 0) / 2), basis: 'modelled' as const };
  return { ...network, flows: [half, ...rest] };
}

function parse(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

async function sheetsOf(shown: Shown) {
  const sheets = await readXlsx(await (await xlsxOf(shown)).arrayBuffer());
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a table taken away', () => {
  it('holds every row and every column of what is shown, in its order', () => {
    const shown = shownFrom(cobalt);
    const rows = parse(csvOf(shown));
    expect(rows.map(({ id }) => id)).toEqual(shown.rows.map(({ flow }) => flow.id));
    for (const [at, { flow, share }] of shown.rows.entries()) {
      expect(rows[at]?.['tonnes']).toBe(flow.tonnes === null ? '' : String(flow.tonnes));
      expect(rows[at]?.['basis']).toBe(flow.basis);
      expect(Number(rows[at]?.['shareOfLeg'])).toBeCloseTo(share ?? 0, 6);
    }
  });

  it('has the same cells as CSV and as XLSX', async () => {
    const shown = shownFrom(cobalt);
    const [header = [], ...lines] = (await sheetsOf(shown)).get('flows') ?? [];
    expect(header).toEqual(columnsOf(shown).map(({ id }) => id));
    const rows = parse(csvOf(shown));
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const cells = Object.fromEntries(line.map((cell, column) => [String(header[column]), cell ?? '']));
      expect(Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, String(cell)]))).toEqual(
        rows[at],
      );
    }
  });

  it('has today beside the scenario, and the change, only where a scenario is shown', () => {
    const scenario = halved(cobalt);
    const changed = scenario.flows[0];
    const row = parse(csvOf(shownFrom(scenario, { baseline: cobalt }))).find(({ id }) => id === changed?.id);
    expect(Number(row?.['todayTonnes'])).toBe(cobalt.flows[0]?.tonnes);
    expect(Number(row?.['changeTonnes'])).toBeCloseTo(-(changed?.tonnes ?? 0), 5);
    // A report is today's: its ratio to a scenario's result would be no balance factor.
    expect(row?.['factor']).toBe('');
    expect(Object.keys(parse(csvOf(shownFrom(cobalt)))[0] ?? {})).not.toContain('todayTonnes');
  });

  it('names another world than today in a column of its own', () => {
    const shown = shownFrom(halved(cobalt), { baseline: cobalt, against: '“Half”' });
    const [row] = parse(csvOf(shown));
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['againstTonnes', 'changeTonnes']));
    expect(Object.keys(row ?? {})).not.toContain('todayTonnes');
    expect(aboutText(shown)).toContain('Compared with: “Half”');
  });

  it('keeps a reserved figure out of what is compared with, and the change that would tell it', () => {
    const [first, ...rest] = cobalt.flows;
    if (!first) throw new Error('Expected a flow');
    const printed = { ...first, basis: 'reported' as const, sources: ['NOBODY_READ_THIS'] };
    const shown = shownFrom(halved(cobalt), { baseline: { ...cobalt, flows: [printed, ...rest] } });
    const row = parse(csvOf(shown)).find(({ id }) => id === first.id);
    expect([row?.['todayTonnes'], row?.['changeTonnes']]).toEqual(['', '']);
    expect(row?.['leftOut']).toContain('todayTonnes changeTonnes');
  });

  it('leaves the unknown empty, never 0', () => {
    const flows = cobalt.flows.map((flow, at) =>
      at === 0 ? { ...flow, tonnes: null, low: null, high: null, basis: 'withheld' as const } : flow,
    );
    const rows = parse(csvOf(shownFrom({ ...cobalt, flows })));
    expect(rows.find(({ id }) => id === flows[0]?.id)).toMatchObject({ tonnes: '', low: '', high: '' });
  });

  it.each([...networks.keys()])('of %s holds no reported figure that a licence keeps out', (commodity) => {
    const shown = shownFrom(networkOf(commodity));
    for (const row of parse(csvOf(shown))) {
      const ids = (row['sources'] ?? '').split('; ').filter(Boolean);
      const isFree = ids.every((id) => {
        const source = shown.register.get(id);
        return source !== undefined && mayPassOn(source);
      });
      if (isFree) expect(row['leftOut']).toBe('');
      else expect([row['reportedTonnes'], row['reportedUsd'], row['factor']]).toEqual(['', '', '']);
    }
  });

  it('once said licences in English beside a table in Spanish', () => {
    const shown = shownFrom(cobalt, { say: (text) => text.toUpperCase() });
    expect(aboutText(shown)).toContain('US GOVERNMENT WORK: PUBLIC DOMAIN');
  });

  it('says how many figures are left out, and of which sources', () => {
    const shown = shownFrom(cobalt);
    const left = parse(csvOf(shown)).filter(({ leftOut }) => leftOut !== '');
    expect(left.length).toBeGreaterThan(100);
    expect(aboutText(shown)).toContain(`The reported figure of ${left.length} flows is left out`);
    expect(aboutText(shown)).toContain('COMTRADE_2023_crmnet');
  });

  it('keeps every figure of data that the reader brought', () => {
    const shown = shownFrom(cobalt, { isOwn: true });
    const rows = parse(csvOf(shown));
    for (const [at, { flow }] of shown.rows.entries()) {
      expect(rows[at]?.['reportedTonnes']).toBe(String(flow.reportedTonnes ?? ''));
    }
  });
});

describe('a hostile name', () => {
  const names = ['=1+1', '+1', '-1', '@x', '\t=1', '"a",b\r\nc', '<b>'];
  const flows = cobalt.flows
    .slice(0, names.length)
    .map((flow, at) => ({ ...flow, sources: [names[at] ?? ''] }));
  const shown = shownFrom({ ...cobalt, flows }, { isOwn: true });
  const wanted = new Map(flows.map(({ id, sources }) => [id, sources[0] ?? '']));

  it('reaches no spreadsheet as a formula, and stays whole', () => {
    for (const row of parse(csvOf(shown))) {
      const name = wanted.get(row['id'] ?? '') ?? '';
      expect(row['sources']).toBe(/^[=+\-@\t]/.test(name) ? `'${name}` : name);
    }
  });

  it('is text in a workbook', async () => {
    const [header = [], ...lines] = (await sheetsOf(shown)).get('flows') ?? [];
    const [id, sources] = [header.indexOf('id'), header.indexOf('sources')];
    for (const line of lines) {
      const name = wanted.get(String(line[id])) ?? '';
      expect(String(line[sources]).trim()).toBe(name.trim());
    }
  });
});

describe('a CSV', () => {
  it('ends its lines as RFC 4180 says, the header first, and is marked for Excel only when asked', () => {
    const text = csvOf(shownFrom(cobalt));
    expect(text.startsWith('origin,destination,from,to,tonnes,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(csvOf(shownFrom(cobalt), { marked: true })).toBe(`\ufeff${text}`);
  });

  it.each([false, true])('is read by the import of own data (marked: %s)', async (marked) => {
    const file = ownFile('taken.csv', csvOf(shownFrom(cobalt), { marked }));
    const { tables } = await readTables(file, () => {});
    const { links, problems, doubtful } = readOwn(tables, settingsFor(tables), new CountryIndex(countries));
    expect([problems, doubtful]).toEqual([[], []]);
    expect(links.map(({ tonnes }) => tonnes)).toEqual(shownFrom(cobalt).rows.map(({ flow }) => flow.tonnes));
  });
});

describe('a workbook', () => {
  it('explains every column and names every source with its licence and citation', async () => {
    const shown = shownFrom(cobalt);
    const sheets = await sheetsOf(shown);
    expect([...sheets.keys()]).toEqual(['flows', 'places', 'columns', 'sources', 'about']);
    expect(
      sheets
        .get('columns')
        ?.slice(1)
        .map(([id]) => id),
    ).toEqual(columnsOf(shown).map(({ id }) => id));
    const listed = new Set(
      sheets
        .get('sources')
        ?.slice(1)
        .map(([id]) => id),
    );
    const used = new Set(cobalt.flows.flatMap(({ sources }) => sources));
    expect([...used].filter((id) => !listed.has(id))).toEqual([]);
    const about = sheets
      .get('about')
      ?.map((line) => line.join(': '))
      .join('\n');
    expect(about).toContain('https://example.org/?commodity=cobalt&v=1');
    expect(about).toContain('Cobalt flows, 2024');
  });
});
