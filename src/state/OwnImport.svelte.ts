import type { Iso3 } from '#domain/ids.ts';
import type { FileProblem } from '#load/own/OwnFileError.ts';
import type { NamedCountry } from '#load/own/countryIndex.ts';
import { withAnswer, type OwnSettings, type TableSettings } from '#load/own/settings.ts';
import type { Checked, OwnReply, OwnStep, Preview } from '#worker/own/port.ts';
import { startOwnWorker, type OwnPort } from '#worker/own/startWorker.ts';

export type { Checked, TablePreview } from '#worker/own/port.ts';

export type OwnPhase =
  | { readonly status: 'choosing' }
  | { readonly status: 'working'; readonly step: OwnStep; readonly part: number }
  | { readonly status: 'failed'; readonly problem: FileProblem }
  | { readonly status: 'ready' };

type Start = typeof startOwnWorker;

/** One import of own data as the reader sees it: files, then decisions, then data that can be shown. */
export class OwnImport {
  phase: OwnPhase = $state.raw({ status: 'choosing' });
  preview: Preview | null = $state.raw(null);
  settings: OwnSettings | null = $state.raw(null);
  checked: Checked | null = $state.raw(null);

  readonly #countries: () => Promise<readonly NamedCountry[]>;
  readonly #start: Start;
  #port: OwnPort | null = null;
  /** Checks on their way: only the answer to the last one is shown. */
  #waiting = 0;

  /** @param countries what names are recognised by; waited for, since without it every name would be unknown. */
  constructor(countries: () => Promise<readonly NamedCountry[]>, start: Start = startOwnWorker) {
    this.#countries = countries;
    this.#start = start;
  }

  /** Reads files; any import before ends here. */
  open(files: readonly File[]): void {
    this.cancel();
    if (files.length === 0) return;
    this.phase = { status: 'working', step: 'reading', part: 0 };
    const onfault = (detail: string) =>
      this.#fail({ file: files.map(({ name }) => name).join(', '), fault: { code: 'program', detail } });
    const port = this.#start((reply) => this.#take(reply), onfault);
    this.#port = port;
    void this.#read(port, files, onfault);
  }

  /** Sends the files once the countries are there, unless the import ended before. */
  async #read(port: OwnPort, files: readonly File[], onfault: (detail: string) => void): Promise<void> {
    try {
      const countries = await this.#countries();
      if (port === this.#port) port.send({ kind: 'read', files, countries: countries.map(named) });
    } catch (error) {
      if (port === this.#port) onfault(error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the worker, whatever it is at, and forgets the files. */
  cancel(): void {
    this.#port?.stop();
    this.#port = null;
    this.#waiting = 0;
    this.phase = { status: 'choosing' };
    this.preview = null;
    this.settings = null;
    this.checked = null;
  }

  /** Changes how the files are to be read and reads them again. */
  change(part: Partial<OwnSettings>): void {
    if (!this.settings) return;
    this.settings = { ...this.settings, ...part };
    this.#check(this.settings);
  }

  changeTable(index: number, part: Partial<TableSettings>): void {
    const tables = this.settings?.tables.map((table, at) => (at === index ? { ...table, ...part } : table));
    if (tables) this.change({ tables });
  }

  /** Names the column of a field; `null` = no column holds it. */
  matchColumn(index: number, field: string, column: number | null): void {
    const table = this.settings?.tables[index];
    if (!table) return;
    const others = Object.entries(table.match).filter(([name, at]) => name !== field && at !== column);
    const match = Object.fromEntries(column === null ? others : [...others, [field, column]]);
    this.changeTable(index, { match });
  }

  /** Decides a doubtful name; `null` = leave its rows out. */
  answer(name: string, iso3: Iso3 | null): void {
    if (this.settings) this.change(withAnswer(this.settings, name, iso3));
  }

  #check(settings: OwnSettings): void {
    this.#waiting += 1;
    this.phase = { status: 'working', step: 'checking', part: 0 };
    this.#port?.send({ kind: 'check', settings });
  }

  #take(reply: OwnReply): void {
    if (reply.kind === 'progress') {
      this.phase = { status: 'working', step: reply.step, part: reply.part };
    } else if (reply.kind === 'failed') {
      this.#fail(reply.problem);
    } else if (reply.kind === 'preview') {
      this.preview = reply.preview;
      this.settings = firstSettings(reply.preview);
      this.#check(this.settings);
    } else {
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      this.checked = reply.checked;
      this.phase = { status: 'ready' };
    }
  }

  #fail(problem: FileProblem): void {
    this.cancel();
    this.phase = { status: 'failed', problem };
  }
}

/** Every guess of the preview as it is; the reader corrects what is wrong. */
function firstSettings({ tables }: Preview): OwnSettings {
  return {
    tables: tables.map(({ kind, match, decimals }) => ({ kind, match, decimals: decimals.mark })),
    unit: 't',
    content: 1,
    from: 'extraction',
    to: 'processing',
    year: null,
    answers: new Map(),
    leaveOut: false,
  };
}

/** Plain values only: what goes to the worker is copied. */
function named({ iso3, iso2, iso_numeric, name, name_es, name_fr, label_point }: NamedCountry): NamedCountry {
  return { iso3, iso2, iso_numeric, name, name_es, name_fr, label_point };
}
