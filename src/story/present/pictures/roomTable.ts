import type { FlowRow } from '#state/flowRows.ts';
import type { Choice } from '#state/choice.ts';
import type { Column } from '#ui/views/flowTable.ts';

/** Columns that a room is shown, as far as there is room: what a flow is and how much, then how sure that is. */
const SHOWN = ['origin', 'destination', 'from', 'to', 'tonnes', 'change', 'share', 'basis'] as const;
const NARROW = ['origin', 'destination', 'tonnes', 'change', 'basis'] as const;

/** The columns for a room, with the one that the rows are sorted by. */
export function roomColumns(
  columns: readonly Column[],
  sortedBy: Choice['order']['column'],
  isNarrow: boolean,
): readonly Column[] {
  const wanted: readonly string[] = [...(isNarrow ? NARROW : SHOWN), sortedBy];
  return columns.filter(({ id }) => wanted.includes(id));
}

/** The first rows, and the selected one wherever it stands: what the sentence is about must be in sight. */
export function roomRows(
  rows: readonly FlowRow[],
  most: number,
  selected: string | null,
): readonly FlowRow[] {
  const first = rows.slice(0, most);
  const chosen = rows.slice(most).find(({ flow }) => flow.id === selected);
  return chosen ? [...first.slice(0, -1), chosen] : first;
}
