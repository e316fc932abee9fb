import type { FlowId } from '#domain/ids.ts';
import type { FlowRow } from './rows.ts';

/** Keys of a walk: by size, or along the chain. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

export function isWalkKey(key: string): key is WalkKey {
  return KEYS.includes(key);
}

/**
 * Where one step of a walk leads. Up and down go by size; right follows the material to the largest flow that leaves
 * where this one ends, left to the largest that feeds where it starts. A step with nowhere to go stays.
 * @param flows largest first.
 * @returns `null` only when there is no flow at all.
 */
export function walk(flows: readonly FlowRow[], current: string | null, key: WalkKey): FlowId | null {
  const index = flows.findIndex(({ id }) => id === current);
  const here = flows[index];
  const last = flows.length - 1;
  const at = (position: number) => flows[Math.max(0, Math.min(last, position))]?.id ?? null;
  if (!here) return at(key === 'End' ? last : 0);
  switch (key) {
    case 'ArrowUp':
      return at(index - 1);
    case 'ArrowDown':
      return at(index + 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(last);
    case 'ArrowRight':
      return flows.find(({ flow }) => flow.originId === here.flow.destinationId)?.id ?? here.id;
    case 'ArrowLeft':
      return flows.find(({ flow }) => flow.destinationId === here.flow.originId)?.id ?? here.id;
  }
}
