import type { CountryNames } from '#format/names.ts';
import { formatNumber, formatShare } from '#format/quantity.ts';
import * as m from '#messages';
import type { TableOrder } from '#state/choice.ts';
import type { FlowRow } from '#state/flowRows.ts';
import { BASIS_WORD, endName, EVIDENCE_SENTENCE, STAGE_WORD } from '../words.ts';

export interface Column {
  readonly id: TableOrder['column'];
  readonly label: string;
  readonly numeric: boolean;
  readonly value: (row: FlowRow) => string | number | null;
}

/** The columns of the table of flows; the change only where two worlds are compared. */
export function columnsOf(names: CountryNames, isCompared: boolean): readonly Column[] {
  const words = (id: Column['id'], label: string, value: (row: FlowRow) => string): Column => ({
    id,
    label,
    numeric: false,
    value,
  });
  const figure = (id: Column['id'], label: string, value: (row: FlowRow) => number | null): Column => ({
    id,
    label,
    numeric: true,
    value,
  });
  return [
    words('origin', m.table_origin(), ({ flow }) => endName(flow.origin, names)),
    words('destination', m.table_destination(), ({ flow }) => endName(flow.destination, names)),
    words('from', m.table_from(), ({ flow }) => STAGE_WORD[flow.from]()),
    words('to', m.table_to(), ({ flow }) => STAGE_WORD[flow.to]()),
    figure('tonnes', m.table_tonnes(), ({ flow }) => flow.tonnes),
    ...(isCompared ? [figure('change', m.table_change(), ({ change }) => change)] : []),
    figure('share', m.table_share(), ({ share }) => share),
    figure('low', m.table_low(), ({ flow }) => flow.low),
    figure('high', m.table_high(), ({ flow }) => flow.high),
    words('basis', m.table_basis(), ({ flow }) => BASIS_WORD[flow.basis]()),
    figure('reported', m.table_reported(), ({ flow }) => flow.reportedTonnes),
    figure('factor', m.table_factor(), ({ flow }) => flow.factor),
    words('evidence', m.table_evidence(), ({ flow }) => EVIDENCE_SENTENCE[flow.evidence]()),
  ];
}

/** The rows in the order asked for; the unknown comes last either way. */
export function sortedRows(
  rows: readonly FlowRow[],
  columns: readonly Column[],
  order: TableOrder,
  locale: string,
): readonly FlowRow[] {
  const column = columns.find(({ id }) => id === order.column);
  if (!column) return rows;
  const words = new Intl.Collator(locale);
  return [...rows].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const sign =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : words.compare(String(left), String(right));
    return order.down ? -sign : sign;
  });
}

/** What a cell of the table says; a dash where nothing is known. */
export function cellText(column: Column, row: FlowRow, locale: string): string {
  const value = column.value(row);
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (column.id === 'share') return formatShare(value, locale);
  return formatNumber(value, locale, {
    maximumSignificantDigits: 4,
    signDisplay: column.id === 'change' ? 'exceptZero' : 'auto',
  });
}
