import { bytes, integers } from '../allocate/arrays.ts';
import type { Draft } from './draft.ts';

/** Amounts below this share of the largest demand are nothing: they only cost digits. */
const NOTHING = 1e-14;

/** The part of a draft through which something can flow. */
export interface Live {
  /** Indexes of routes, in order. */
  readonly routes: Int32Array;
  /** By node: whether a live route leads out of it or into it. */
  readonly isUsed: Uint8Array;
}

/**
 * Routes through which something can flow: both ends able, prior and limit above zero, not under a joint limit of
 * zero. Then, until none is left, routes out of a processor that nothing feeds and routes into one that has no way
 * on are dropped too.
 */
export function liveRoutes(draft: Draft): Live {
  const { nodes, routes } = draft;
  const live = integers(routes.length);
  const isFed = bytes(nodes.length);
  const isFeeding = bytes(nodes.length);
  let count = openRoutes(draft, live);
  for (;;) {
    isFed.fill(0);
    isFeeding.fill(0);
    for (let i = 0; i < count; i++) {
      const { origin, destination } = routes[live[i]!]!;
      isFed[destination] = 1;
      isFeeding[origin] = 1;
    }
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const { origin, destination } = routes[live[i]!]!;
      const hasIntake = isFed[origin] === 1 || nodes[origin]!.role === 'supplier';
      const hasOutlet = isFeeding[destination] === 1 || nodes[destination]!.role === 'buyer';
      if (hasIntake && hasOutlet) live[kept++] = live[i]!;
    }
    if (kept === count) break;
    count = kept;
  }
  for (let node = 0; node < nodes.length; node++) isFed[node]! |= isFeeding[node]!;
  return { routes: live.subarray(0, count), isUsed: isFed };
}

/** Lists the routes that nothing closes; returns how many there are. */
function openRoutes({ nodes, routes }: Draft, list: Int32Array): number {
  const nothing = NOTHING * nodes.reduce((most, node) => Math.max(most, node.demand), 0);
  let count = 0;
  for (let at = 0; at < routes.length; at++) {
    const { origin, destination, prior, limit, restricted, outside } = routes[at]!;
    const from = nodes[origin]!;
    const to = nodes[destination]!;
    const leaves = from.capacity > nothing && (!restricted || from.exportLimit > nothing);
    const enters =
      (to.role === 'buyer' ? to.demand : to.capacity) > nothing && (!outside || to.outsideLimit > nothing);
    if (leaves && enters && prior > nothing && limit > nothing) list[count++] = at;
  }
  return count;
}
