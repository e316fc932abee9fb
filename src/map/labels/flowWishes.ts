import type { DrawnFlow } from '../drawings.ts';
import { HEIGHT, type LabelText } from './labelText.ts';
import type { LabelWish, Spot } from './placeLabels.ts';

/** How much ink an amount may lie on. */
const SLACK = 10;
/** Narrower flows speak through the list: an amount beside a hairline would belong to nobody. */
const MIN_LABELLED_WIDTH = 1.2;

/** The amounts of the largest flows; in a comparison the changes of the largest of those that changed. */
export function flowWishes(drawings: readonly DrawnFlow[], text: LabelText, most: number): LabelWish[] {
  const flows = drawings.filter(({ row: { change } }) => change?.kind !== 'kept').slice(0, most);
  return flows.flatMap(({ row, drawn }): LabelWish[] => {
    if (row.tonnes === null || row.width < MIN_LABELLED_WIDTH) return [];
    const detail = row.change
      ? text.change(row.change.result - row.change.baseline)
      : text.tonnes(row.tonnes);
    const spots = drawn.flatMap(({ line }) =>
      [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((t): Spot[] => {
        const index = Math.max(1, Math.round(t * (line.length - 1)));
        const [before, point] = [line[index - 1], line[index]];
        if (!before || !point || point.hidden || point.outside) return [];
        const length = Math.max(1e-6, Math.hypot(point.x - before.x, point.y - before.y));
        const normal = [(point.y - before.y) / length, (before.x - point.x) / length] as const;
        return [{ x: point.x, y: point.y, clearance: row.width / 2 + 2, normal }];
      }),
    );
    const width = text.width(detail, 'detail');
    return [{ id: row.id, text: '', detail, kind: 'flow', spots, slack: SLACK, width, height: HEIGHT.flow }];
  });
}
