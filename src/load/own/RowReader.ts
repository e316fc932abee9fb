import { BASES, type Basis } from '#domain/basis.ts';
import type { Iso3, Special } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { CountryIndex } from './countryIndex.ts';
import type { OwnTable } from './OwnTable.ts';
import { parseAmount } from './parseAmount.ts';
import type { RowFault, RowProblem } from './RowProblem.ts';
import { UNITS, type OwnSettings, type TableSettings } from './settings.ts';
import { stageNamed } from './stageNames.ts';

/** A name that needs the reader's decision, with the rows that wait for it. */
export interface DoubtfulName {
  readonly text: string;
  readonly guesses: readonly Iso3[];
  readonly rows: number;
}

/** What every table of an import is read with, and what turns up on the way. */
export interface Reading {
  readonly countries: CountryIndex;
  readonly settings: OwnSettings;
  readonly problems: RowProblem[];
  readonly doubtful: Map<string, DoubtfulName>;
  /** Rows that a reader chose to leave out by leaving out a name. */
  leftOut: number;
}

/** No commodity comes near; the engine refuses more. */
const MOST_TONNES = 1e12;

/** Reads the fields of one row after the other; a field that cannot be read makes the row unusable. */
export class RowReader {
  isUsable = true;
  readonly #table: OwnTable;
  readonly #how: TableSettings;
  readonly #reading: Reading;
  #index = 0;

  constructor(table: OwnTable, how: TableSettings, reading: Reading) {
    this.#table = table;
    this.#how = how;
    this.#reading = reading;
  }

  /** Goes to a row; `false` where it is empty. */
  open(index: number): boolean {
    this.#index = index;
    this.isUsable = true;
    return this.#table.rows[index]?.some((cell) => cell.trim() !== '') ?? false;
  }

  text(field: string): string {
    const column = Object.hasOwn(this.#how.match, field) ? this.#how.match[field] : undefined;
    return column === undefined ? '' : (this.#table.rows[this.#index]?.[column]?.trim() ?? '');
  }

  /** A country or special place; `null` with a problem, or with a question for the reader. */
  country(field: string): Iso3 | Special | null {
    const text = this.text(field);
    if (text === '') {
      return this.#fail(field, { code: 'country' });
    }
    const { iso3, guesses } = this.#reading.countries.resolve(text);
    if (iso3 !== null) return iso3;
    const answer = this.#reading.settings.answers.get(text);
    if (answer) return answer;
    if (answer === null) this.#reading.leftOut += this.isUsable ? 1 : 0;
    else {
      const rows = (this.#reading.doubtful.get(text)?.rows ?? 0) + 1;
      this.#reading.doubtful.set(text, { text, guesses, rows });
    }
    this.isUsable = false;
    return null;
  }

  /** A stage, or the fallback where the table has no column for it or leaves it empty. */
  stage(field: string, fallback: Stage | null): Stage | null {
    const text = this.text(field);
    if (text === '' && fallback !== null) return fallback;
    return stageNamed(text) ?? this.#fail(field, { code: 'stage' });
  }

  /** Contained tonnes; `null` where the table says nothing. */
  tonnes(field: string): number | null {
    const { unit, content } = this.#reading.settings;
    const amount = this.number(field);
    if (amount === null) return null;
    const tonnes = amount * UNITS[unit] * content;
    if (tonnes < 0) return this.#fail(field, { code: 'negative' });
    if (tonnes > MOST_TONNES) return this.#fail(field, { code: 'too-much', tonnes: MOST_TONNES });
    return tonnes;
  }

  number(field: string): number | null {
    const number = parseAmount(this.text(field), this.#how.decimals);
    if (number !== undefined) return number;
    return this.#fail(field, { code: 'number' });
  }

  basis(): Basis {
    const text = this.text('basis').toLowerCase();
    if (text === '') return 'reported';
    const basis = BASES.find((name) => name === text);
    if (basis) return basis;
    this.#fail('basis', { code: 'basis' });
    return 'reported';
  }

  /** Sources are text to show, several of them parted by semicolons. */
  sources(): readonly string[] {
    const names = this.text('source').split(';');
    return [...new Set(names.map((name) => name.trim().replace(/^'(?=[=+\-@])/, '')).filter(Boolean))];
  }

  refuse(field: string, fault: RowFault): void {
    this.#fail(field, fault);
  }

  #fail(field: string, fault: RowFault): null {
    this.isUsable = false;
    const found = this.text(field) || null;
    const row = this.#table.firstRow + this.#index;
    this.#reading.problems.push({ table: this.#table.name, row, field, found, fault });
    return null;
  }
}
