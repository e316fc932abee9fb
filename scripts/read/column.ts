/** The kinds of cells a table may hold. */
type ColumnType = 'text' | 'number' | 'integer' | 'enum' | 'flag' | 'iso3' | 'list' | 'date';

/** Answer of a column to a cell that it cannot read. */
export class Unreadable {
  constructor(readonly expected: string) {}
}

/** One column of the dictionary. `Value` is what a cell becomes in a typed row. */
export interface Column<Value> {
  readonly type: ColumnType;
  readonly required: boolean;
  readonly unit: string | null;
  /** The closed set of an enum. */
  readonly values: readonly string[] | null;
  readonly meaning: string;
  readonly read: (cell: string) => Value | Unreadable;
}

function column<Value>(
  type: ColumnType,
  meaning: string,
  read: (cell: string) => Value | Unreadable,
  more: { unit?: string; values?: readonly string[] } = {},
): Column<Value> {
  const whenFilled = (cell: string) => (cell === '' ? new Unreadable('a value') : read(cell));
  return {
    type,
    required: true,
    unit: more.unit ?? null,
    values: more.values ?? null,
    meaning,
    read: whenFilled,
  };
}

function matching(pattern: RegExp, expected: string): (cell: string) => string | Unreadable {
  return (cell) => (pattern.test(cell) ? cell : new Unreadable(expected));
}

/** An empty cell means "not known" and becomes `null`, never 0 and never an empty text. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, required: false, read: (cell) => (cell === '' ? null : column.read(cell)) };
}

/** Any text, without blanks at its ends (they would make two ids of one). */
export function text(meaning: string): Column<string> {
  return column('text', meaning, (cell) =>
    cell === cell.trim() ? cell : new Unreadable('text without blanks at its ends'),
  );
}

/** A decimal number with a point, no thousands separator. */
export function number(unit: string, meaning: string): Column<number> {
  const plain = /^-?\d+(\.\d+)?$/;
  const read = (cell: string) => (plain.test(cell) ? Number(cell) : new Unreadable('a plain decimal number'));
  return column('number', meaning, read, { unit });
}

export function integer(unit: string, meaning: string): Column<number> {
  const read = (cell: string) => (/^-?\d+$/.test(cell) ? Number(cell) : new Unreadable('a whole number'));
  return column('integer', meaning, read, { unit });
}

/** One of a closed set. */
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  meaning: string,
): Column<Values[number]> {
  const read = (cell: string) => values.find((value) => value === cell) ?? new Unreadable(values.join(' | '));
  return column<Values[number]>('enum', meaning, read, { values });
}

export function flag(meaning: string): Column<boolean> {
  const read = (cell: string) =>
    cell === 'yes' ? true : cell === 'no' ? false : new Unreadable('yes or no');
  return column('flag', meaning, read);
}

/** ISO 3166-1 alpha-3, XKX (Kosovo), a former state, or an aggregate; the check of known ids says which. */
export function iso3(meaning: string): Column<string> {
  return column('iso3', meaning, matching(/^[A-Z]{3}$/, 'a three-letter country code'));
}

/** Values joined by ";", at least one. */
export function list(meaning: string): Column<readonly string[]> {
  return column('list', meaning, (cell) => {
    const parts = cell.split(';').map((part) => part.trim());
    return parts.includes('') ? new Unreadable('values joined by ";" with none empty') : parts;
  });
}

/** Like {@link list}, but an empty cell is an empty list. */
export function listOrEmpty(meaning: string): Column<readonly string[]> {
  const filled = list(meaning);
  return { ...filled, required: false, read: (cell) => (cell === '' ? [] : filled.read(cell)) };
}

/** ISO date; the month or the day may be missing where the source does not say. */
export function date(meaning: string): Column<string> {
  const iso = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
  return column('date', meaning, matching(iso, 'YYYY, YYYY-MM or YYYY-MM-DD'));
}
