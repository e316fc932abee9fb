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
  let live = Int32Array.from(routes.keys()).filter(isOpen(draft));
  for (;;) {
    const isFed = new Uint8Array(nodes.length);
    const isFeeding = new Uint8Array(nodes.length);
    for (const at of live) {
      isFed[routes[at]!.destination] = 1;
      isFeeding[routes[at]!.origin] = 1;
    }
    const kept = live.filter((at) => {
      const { origin, destination } = routes[at]!;
      const hasIntake = nodes[origin]!.role === 'supplier' || isFed[origin] === 1;
      const hasOutlet = nodes[destination]!.role === 'buyer' || isFeeding[destination] === 1;
      return hasIntake && hasOutlet;
    });
    if (kept.length === live.length) {
      return { routes: live, isUsed: isFed.map((fed, node) => fed | isFeeding[node]!) };
    }
    live = kept;
  }
}

function isOpen({ nodes, routes }: Draft): (route: number) => boolean {
  const nothing = NOTHING * nodes.reduce((most, node) => Math.max(most, node.demand), 0);
  const canSell = nodes.map((node) => node.capacity > nothing);
  const canExport = nodes.map((node) => node.exportLimit > nothing);
  const canBuy = nodes.map((node) => (node.role === 'buyer' ? node.demand : node.capacity) > nothing);
  const canImport = nodes.map((node) => node.outsideLimit > nothing);
  return (at) => {
    const route = routes[at]!;
    const leaves = canSell[route.origin]! && (!route.restricted || canExport[route.origin]!);
    const enters = canBuy[route.destination]! && (!route.outside || canImport[route.destination]!);
    return leaves && enters && route.prior > nothing && route.limit > nothing;
  };
}
