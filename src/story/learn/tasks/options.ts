import type { Query } from '../../query.ts';
import type { TaskOption } from './task.ts';

/** One option for each id, its query made the same way. */
export function optionsOf(ids: readonly string[], query: (id: string) => Query): readonly TaskOption[] {
  return ids.map((id) => ({ id, query: query(id) }));
}
