import type { MeasureChange } from '#domain/published/scenario.ts';
import * as m from '#messages';
import { changeRow } from '#ui/what-if/changeRow.ts';
import type { SheetTask, SheetWords } from './sheetTasks.ts';

/** Part of demand below which the screen writes none, and asking how much of it is missing would mislead. */
const LEAST_UNMET = 0.0005;

/**
 * Questions that only a scenario can be asked: the measure that it moves most, and what it leaves unmet. Their
 * figures are those of the table "Against today" on the screen.
 */
export function scenarioTasks(
  changes: readonly MeasureChange[],
  { names, locale }: SheetWords,
): readonly SheetTask[] {
  const row = (change: MeasureChange) => changeRow(change, names, locale);
  const [moved] = changes
    .filter(({ measure }) => measure !== 'unmet-demand')
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const unmet = changes.find(({ measure }) => measure === 'unmet-demand');
  const tasks: SheetTask[] = [];
  if (moved && sizeOf(moved) > 0) {
    const { label, baseline: today, result } = row(moved);
    tasks.push({
      id: 'change',
      question: m.sheet_change({ measure: label, today }),
      answer: m.sheet_change_answer({ result }),
      lines: 2,
    });
  }
  if (unmet && (unmet.result ?? 0) >= LEAST_UNMET) {
    const { result } = row(unmet);
    tasks.push({
      id: 'unmet',
      question: m.sheet_unmet(),
      answer: m.sheet_unmet_answer({ result }),
      lines: 2,
    });
  }
  return tasks;
}

/** How far a measure moves; shares and the HHI are both from 0 to 1. */
function sizeOf({ baseline, result }: MeasureChange): number {
  return baseline === null || result === null ? 0 : Math.abs(result - baseline);
}
