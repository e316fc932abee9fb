import type { LonLat } from '#domain/network.ts';
import { linkNetwork } from '#engine/balance/linkNetwork.ts';
import { CountryIndex, type NamedCountry } from '#load/own/countryIndex.ts';
import { matchColumns } from '#load/own/matchColumns.ts';
import type { OwnTable } from '#load/own/OwnTable.ts';
import { decimalStyle } from '#load/own/parseAmount.ts';
import { readOwn, type OwnRows } from '#load/own/readOwn.ts';
import { readTables, type EncodingNotice, type OwnFile } from '#load/own/readTables.ts';
import type { OwnSettings } from '#load/own/settings.ts';
import { OWN_DATA, ownEntry } from './ownEntry.ts';
import type { Checked, OwnData, OwnStep, Preview, TablePreview } from './port.ts';

type OnProgress = (step: OwnStep, part: number) => void;

const SAMPLE_ROWS = 6;
const MOST_PROBLEMS_TOLD = 200;

/** One import of own data, from files to a network. Lives in the worker; knows nothing of it. */
export class OwnSession {
  readonly #countries: CountryIndex;
  readonly #points: ReadonlyMap<string, LonLat | null>;
  readonly #onprogress: OnProgress;
  #tables: readonly OwnTable[] = [];

  constructor(countries: readonly NamedCountry[], onprogress: OnProgress = () => {}) {
    this.#countries = new CountryIndex(countries);
    this.#points = new Map(countries.map(({ iso3, label_point }) => [iso3, label_point]));
    this.#onprogress = onprogress;
  }

  /**
   * Reads files into tables and guesses what their columns mean.
   * @throws OwnFileError when a file cannot be used as a whole.
   */
  async read(files: readonly OwnFile[]): Promise<Preview> {
    const tables: OwnTable[] = [];
    const notices: EncodingNotice[] = [];
    for (const [index, file] of files.entries()) {
      const read = await readTables(file, (part) =>
        this.#onprogress('reading', (index + part) / files.length),
      );
      tables.push(...read.tables);
      notices.push(...read.notices);
    }
    this.#tables = tables;
    return { tables: tables.map(previewOf), notices };
  }

  /** Reads every row by the settings and, where nothing stands in the way, balances them into a network. */
  check(settings: OwnSettings): Checked {
    const total = this.#tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const rows = readOwn(this.#tables, settings, this.#countries, (done) => {
      this.#onprogress('checking', done / total);
    });
    const { problems, doubtful, years, year, leftOut, links } = rows;
    const isSettled = doubtful.length === 0 && (problems.length === 0 || settings.leaveOut);
    return {
      ...{ doubtful, years, year, leftOut, linkCount: links.length },
      problems: problems.slice(0, MOST_PROBLEMS_TOLD),
      problemCount: problems.length,
      data: isSettled && links.length > 0 ? this.#balance(rows, settings) : null,
    };
  }

  #balance(rows: OwnRows, settings: OwnSettings): OwnData {
    this.#onprogress('balancing', 0);
    const network = linkNetwork(rows.links, rows.totals, {
      commodity: OWN_DATA,
      referenceYear: rows.year ?? settings.year ?? UNDATED,
      unit: 't contained',
      positionOf: (country) => this.#points.get(country) ?? null,
    });
    this.#onprogress('balancing', 1);
    return { network, entry: ownEntry(network) };
  }
}

/** Year of a network whose file names none: it stands beside the published ones. */
const UNDATED = 2024;

/** Decimals are looked for in the column that holds the tonnes. */
function previewOf({ name, columns, rows }: OwnTable): TablePreview {
  const { kind, match } = matchColumns(columns);
  const column = match['tonnes'];
  const figures = column === undefined ? [] : rows.map((row) => row[column] ?? '');
  const sample = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, SAMPLE_ROWS);
  return { name, columns, sample, rowCount: rows.length, kind, match, decimals: decimalStyle(figures) };
}
