import type { Draft } from './draft.ts';

/** Amounts below this share of the largest demand are nothing: they only cost digits. */
const NOTHING = 1e-14;

/**
 * Routes through which something can flow, in order: both ends able, prior and limit above zero, not under a
 * joint limit of zero. Then, until none is left, routes out of a processor that nothing feeds and routes into one
 * that has no way on.
 */
export function liveRoutes(draft: Draft): number[] {
  const { nodes, routes } = draft;
  const nothing = NOTHING * nodes.reduce((most, node) => Math.max(most, node.demand), 0);
  let live = [...routes.keys()].filter((at) => {
    const { origin, destination, prior, limit, restricted, outside } = routes[at]!;
    const from = nodes[origin]!;
    const to = nodes[destination]!;
    const isOpen = prior > nothing && limit > nothing;
    const canLeave = from.capacity > nothing && !(restricted && from.exportLimit <= nothing);
    const canEnter =
      (to.role === 'buyer' ? to.demand : to.capacity) > nothing && !(outside && to.outsideLimit <= nothing);
    return isOpen && canLeave && canEnter;
  });
  for (;;) {
    const fed = new Set(live.map((at) => routes[at]!.destination));
    const feeding = new Set(live.map((at) => routes[at]!.origin));
    const kept = live.filter((at) => {
      const { origin, destination } = routes[at]!;
      const hasIntake = nodes[origin]!.role === 'supplier' || fed.has(origin);
      const hasOutlet = nodes[destination]!.role === 'buyer' || feeding.has(destination);
      return hasIntake && hasOutlet;
    });
    if (kept.length === live.length) return live;
    live = kept;
  }
}
