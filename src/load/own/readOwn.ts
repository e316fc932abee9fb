import { SPECIALS } from '#domain/ids.ts';
import type { Link, PlaceTotal } from '#domain/link.ts';
import { stageIndex } from '#domain/stage.ts';
import type { CountryIndex } from './countryIndex.ts';
import type { OwnTable } from './OwnTable.ts';
import type { RowProblem } from './RowProblem.ts';
import { RowReader, type DoubtfulName, type Reading } from './RowReader.ts';
import type { OwnSettings, TableSettings } from './settings.ts';

/** What the tables say once every row is read by the settings. */
export interface OwnRows {
  readonly links: readonly Link[];
  readonly totals: readonly PlaceTotal[];
  readonly problems: readonly RowProblem[];
  readonly doubtful: readonly DoubtfulName[];
  /** Years that the flows name, latest first. */
  readonly years: readonly number[];
  /** The year whose rows were taken; `null` where the file names none. */
  readonly year: number | null;
  /** Rows of other years, and rows of names that the reader left out. */
  readonly leftOut: { readonly otherYears: number; readonly names: number };
}

interface Dated<Row> {
  readonly year: number | null;
  readonly row: Row;
}

/** Rows between two signs of life. */
const STEP = 5000;

/**
 * Reads flows and place totals from tables. Nothing is guessed on the way: a row is taken as the settings say, or it is
 * a problem, or it waits for a decision about a name.
 * @param onprogress rows read so far.
 */
export function readOwn(
  tables: readonly OwnTable[],
  settings: OwnSettings,
  countries: CountryIndex,
  onprogress: (rows: number) => void = () => {},
): OwnRows {
  const reading: Reading = { countries, settings, problems: [], doubtful: new Map(), leftOut: 0 };
  const links: Dated<Link>[] = [];
  const totals: Dated<PlaceTotal>[] = [];
  let done = 0;
  tables.forEach((table, at) => {
    const how = settings.tables[at];
    if (!how || how.kind === 'ignore') return;
    const reader = new RowReader(table, how, reading);
    const stages = stagesOf(how, settings);
    for (let row = 0; row < table.rows.length; row++) {
      if (++done % STEP === 0) onprogress(done);
      if (!reader.open(row)) continue;
      if (how.kind === 'flows') keep(links, reader, readLink(reader, stages));
      else keep(totals, reader, readTotal(reader));
    }
  });
  return inOneYear(links, totals, reading);
}

function keep<Row>(rows: Dated<Row>[], reader: RowReader, row: Row | null): void {
  const year = readYear(reader);
  if (reader.isUsable && row !== null) rows.push({ year, row });
}

/** A table that has a column for stages must fill it; one without takes the leg of the settings. */
function stagesOf({ match }: TableSettings, { from, to }: OwnSettings) {
  return { from: 'from' in match ? null : from, to: 'to' in match ? null : to };
}

function readLink(reader: RowReader, stages: ReturnType<typeof stagesOf>): Link | null {
  const origin = reader.country('origin');
  const destination = reader.country('destination');
  const from = reader.stage('from', stages.from);
  const to = reader.stage('to', stages.to);
  const tonnes = reader.tonnes('tonnes');
  const low = reader.tonnes('low');
  const high = reader.tonnes('high');
  const basis = reader.basis();
  if (from !== null && to !== null && stageIndex(from) >= stageIndex(to)) {
    reader.refuse('to', { code: 'stage-order', from });
  }
  checkRange(reader, low, tonnes, high);
  if (basis === 'withheld' && tonnes !== null) {
    reader.refuse('tonnes', { code: 'withheld' });
  }
  if (origin === null || destination === null || from === null || to === null) return null;
  return { origin, destination, from, to, tonnes, low, high, basis, usd: null, sources: reader.sources() };
}

function checkRange(reader: RowReader, low: number | null, tonnes: number | null, high: number | null): void {
  if (low !== null && high !== null && low > high) {
    reader.refuse('low', { code: 'low-above-high', other: reader.text('high') });
  } else if (tonnes !== null && low !== null && low > tonnes) {
    reader.refuse('low', { code: 'low-above-tonnes', other: reader.text('tonnes') });
  } else if (tonnes !== null && high !== null && high < tonnes) {
    reader.refuse('high', { code: 'high-below-tonnes', other: reader.text('tonnes') });
  }
}

function readTotal(reader: RowReader): PlaceTotal | null {
  const country = reader.country('country');
  const stage = reader.stage('stage', null);
  const tonnes = reader.tonnes('tonnes');
  const capacity = reader.tonnes('capacity');
  const position = readPosition(reader);
  // Special places close a balance: they follow from the rest, whatever an export says of them.
  if (country === null || stage === null || (SPECIALS as readonly string[]).includes(country)) return null;
  return { country, stage, tonnes, capacity, position, sources: reader.sources() };
}

function readPosition(reader: RowReader): PlaceTotal['position'] {
  const longitude = reader.number('longitude');
  const latitude = reader.number('latitude');
  if (longitude === null || latitude === null) return null;
  if (Math.abs(longitude) > 180) reader.refuse('longitude', { code: 'longitude' });
  if (Math.abs(latitude) > 90) reader.refuse('latitude', { code: 'latitude' });
  return [longitude, latitude];
}

function readYear(reader: RowReader): number | null {
  const text = reader.text('year');
  if (text === '') return null;
  const year = /^(19|20)\d\d/.exec(text)?.[0];
  if (year === undefined) reader.refuse('year', { code: 'year' });
  return year === undefined ? null : Number(year);
}

/** Flows of several years do not add up: one year is taken, and rows without a year belong to any. */
function inOneYear(links: Dated<Link>[], totals: Dated<PlaceTotal>[], reading: Reading): OwnRows {
  const years = [...new Set(links.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const year = reading.settings.year ?? years[0] ?? null;
  const isTaken = (row: Dated<unknown>) => row.year === null || row.year === year;
  const taken = links.filter(isTaken);
  return {
    links: taken.map(({ row }) => row),
    totals: totals.filter(isTaken).map(({ row }) => row),
    problems: reading.problems,
    doubtful: [...reading.doubtful.values()].sort((a, b) => b.rows - a.rows),
    years,
    year,
    leftOut: { otherYears: links.length - taken.length, names: reading.leftOut },
  };
}
