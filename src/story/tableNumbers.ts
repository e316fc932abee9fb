import { hhi } from '#engine/measure/hhi.ts';
import type { SupplyRow } from '#engine/measure/supplyRow.ts';
import type { HistoryFile } from '#domain/published/history.ts';
import { shareOf } from './networkNumbers.ts';
import type { Library } from './Library.ts';
import type { Query } from './query.ts';

type Asked<Measure extends Query['measure']> = Extract<Query, { measure: Measure }>;

/** Part of a past year's production; a year inside several series is read from the first. */
export function historyShare(history: HistoryFile | null, query: Asked<'history-share'>): number | null {
  const { countries, year } = query;
  const run = historyRun(history, query);
  if (!run) return null;
  const index = run.years.indexOf(year);
  const world = run.world[index] ?? null;
  const own = run.countries.filter(({ country }) => countries.includes(country));
  const part = own.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  return world === null || world === 0 || own.length === 0 ? null : part / world;
}

/** The series that a past year is read from. */
export function historyRun(
  history: HistoryFile | null,
  { stage, year }: Pick<Asked<'history-share'>, 'stage' | 'year'>,
): HistoryFile['runs'][number] | undefined {
  return history?.runs.find((candidate) => candidate.stage === stage && valueIn(candidate, year) !== null);
}

function valueIn({ years, world }: HistoryFile['runs'][number], year: number): number | null {
  return world[years.indexOf(year)] ?? null;
}

/** Reserves by country. Former printings of the same commodity are not mixed: one row per country. */
export async function reserveRows(library: Library, commodity: string): Promise<readonly SupplyRow[]> {
  const rows = (await library.reserves()).filter((row) => row.commodity === commodity);
  return rows.map(({ country, value }) => ({ country, value }));
}

export async function reserveShare(library: Library, query: Asked<'reserve-share'>): Promise<number | null> {
  return shareOf(await reserveRows(library, query.commodity), query.countries);
}

export async function reserveHhi(library: Library, commodity: string): Promise<number | null> {
  return hhi(await reserveRows(library, commodity))?.low ?? null;
}

/** max / min of the yearly prices of one series; `null` with fewer than two years. */
export async function priceSwing(library: Library, query: Asked<'price-swing'>): Promise<number | null> {
  const prices = (await library.prices())
    .filter((row) => row.commodity === query.commodity && row.price_series === query.series)
    .filter(({ year }) => year >= query.first && year <= query.last)
    .map(({ value }) => value);
  return prices.length < 2 ? null : Math.max(...prices) / Math.min(...prices);
}

export async function importShare(library: Library, query: Asked<'import-share'>): Promise<number | null> {
  const { commodity, good, country } = query;
  const row = (await library.importSources()).find(
    (candidate) =>
      candidate.commodity === commodity && candidate.detail === good && candidate.country === country,
  );
  return row?.percent === null || row === undefined ? null : row.percent / 100;
}

/** Planned contained tonnes a year of one owner group over those of all; projects without a tonnage are left out. */
export async function ownerShare(library: Library, query: Asked<'owner-share'>): Promise<number | null> {
  const { region, commodity, stage, owner } = query;
  const projects = (await library.projects()).filter(
    (row) => row.scenario_region === region && row.commodity === commodity && row.stage === stage,
  );
  const total = (rows: typeof projects) =>
    rows.reduce((sum, row) => sum + (row.capacity_tonnes_per_year ?? 0), 0);
  const whole = total(projects);
  return whole === 0 ? null : total(projects.filter((row) => row.owner_group === owner)) / whole;
}

/** The event with this text, else the first whose text holds it. */
async function timelineRow(library: Library, text: string) {
  const rows = await library.timeline();
  return rows.find(({ event }) => event === text) ?? rows.find(({ event }) => event.includes(text));
}

async function citedRow(library: Library, { table, row }: Asked<'printed'>) {
  switch (table) {
    case 'claims':
      return (await library.claims()).find(({ id }) => id === row);
    case 'policy_rules':
      return (await library.policyRules()).find(({ id }) => id === row);
    case 'restrictions':
      return (await library.restrictions()).find(({ id }) => id === row);
    case 'timeline':
      return timelineRow(library, row);
  }
}

/** A number as printed text has it: "96,600", "1.5", "-56". */
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** The n-th number of a printed cell; `null` when the row, the cell or the number is not there. */
export async function printedNumber(library: Library, query: Asked<'printed'>): Promise<number | null> {
  const row = (await citedRow(library, query)) as Readonly<Record<string, unknown>> | undefined;
  const cell = row && Object.hasOwn(row, query.column) ? row[query.column] : null;
  if (cell === null || cell === undefined) return null;
  const found = String(cell).match(NUMBER)?.[query.index];
  if (found === undefined) return null;
  const number = Number(found.replaceAll(',', ''));
  return query.unit === 'percent' ? number / 100 : number;
}

/** The day of an event as yyyymmdd; `null` when the timeline knows only its month or year. */
export async function eventDay(library: Library, { event }: Asked<'event-day'>): Promise<number | null> {
  const row = await timelineRow(library, event);
  return row && /^\d{4}-\d{2}-\d{2}$/.test(row.date) ? Number(row.date.replaceAll('-', '')) : null;
}
