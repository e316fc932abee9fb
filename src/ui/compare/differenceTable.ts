import { assertNever } from '#domain/assertNever.ts';
import type { CountryNames } from '#format/names.ts';
import { formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import type { Difference } from '#state/differences.ts';
import { endName } from '../words.ts';
import { legText } from './legText.ts';
import { signedPart, signedTonnes } from './signed.ts';
import type { WorldNames } from './worldName.ts';

/** What texts of the table need to know of the reader. */
export interface Reader {
  readonly names: CountryNames;
  readonly worlds: WorldNames;
  readonly locale: string;
  /** A text of the data in the reader's language. */
  readonly say: (text: string) => string;
}

export interface DifferenceColumn {
  readonly id: 'origin' | 'destination' | 'leg' | 'before' | 'after' | 'change' | 'part' | 'kind';
  readonly label: string;
  readonly isNumber: boolean;
  /** What the column is sorted by; `null` = not known. */
  readonly value: (row: Difference) => string | number | null;
  readonly text: (row: Difference) => string;
}

export interface Sort {
  readonly id: DifferenceColumn['id'];
  readonly down: boolean;
}

/** The columns of the table of differences: the world compared with first, then the shown one. */
export function columnsOf({ names, worlds, locale, say }: Reader): readonly DifferenceColumn[] {
  const words = (
    id: DifferenceColumn['id'],
    label: string,
    value: (row: Difference) => string,
  ): DifferenceColumn => ({ id, label, isNumber: false, value, text: value });
  const amount = (value: number | null) =>
    value === null ? m.detail_not_known() : formatTonnes(value, locale);
  return [
    words('origin', m.table_origin(), ({ flow }) => endName(flow.origin, names)),
    words('destination', m.table_destination(), ({ flow }) => endName(flow.destination, names)),
    words('leg', m.compare_leg(), ({ leg }) => legText(leg, say)),
    {
      ...{ id: 'before', label: worlds.against, isNumber: true },
      ...{ value: ({ before }) => before, text: ({ before }) => amount(before) },
    },
    {
      ...{ id: 'after', label: worlds.shown, isNumber: true },
      ...{ value: ({ flow }) => flow.tonnes, text: ({ flow }) => amount(flow.tonnes) },
    },
    {
      ...{ id: 'change', label: m.measures_column_change(), isNumber: true },
      ...{ value: ({ change }) => change, text: ({ change }) => signedTonnes(change, locale) },
    },
    {
      ...{ id: 'part', label: '%', isNumber: true },
      ...{
        value: ({ part }) => part,
        text: (row) => (row.kind === 'opened' ? '–' : signedPart(row.part, locale)),
      },
    },
    words('kind', m.compare_kind(), (row) => kindWord(row.kind)),
  ];
}

/** What became of a flow, in a word. */
export function kindWord(kind: Difference['kind']): string {
  switch (kind) {
    case 'opened':
      return m.compare_opened();
    case 'closed':
      return m.compare_closed();
    case 'grown':
      return m.compare_grown();
    case 'shrunk':
      return m.compare_shrunk();
    case 'same':
      return m.compare_unchanged();
    case 'unknown':
      return m.compare_unknown();
    default:
      return assertNever(kind);
  }
}

/**
 * The rows in the order asked for, the largest change first where none is; the unknown comes last either way.
 */
export function sortedDifferences(
  rows: readonly Difference[],
  column: Pick<DifferenceColumn, 'value'> | null,
  down: boolean,
  locale: string,
): readonly Difference[] {
  const collator = new Intl.Collator(locale);
  const value = column?.value ?? (({ change }: Difference) => (change === null ? null : Math.abs(change)));
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return down || column === null ? -order : order;
  });
}
