import type { Circulation } from './circulation.ts';
import { below, type Random } from './seededRandom.ts';

/** An arc on a closed walk: along it (1) or against it (-1). */
export interface Turn {
  readonly arc: number;
  readonly sign: 1 | -1;
}

interface Step extends Turn {
  readonly from: number;
  readonly to: number;
}

/** The arcs at each node that can lie on a closed walk, and the nodes that have any. */
export interface CycleGraph {
  readonly turns: readonly (readonly Step[])[];
  readonly starts: readonly number[];
  /** Scratch of a walk: after how many steps it came to a node, -1 = not yet. Kept, because walks are many. */
  readonly since: Int32Array;
  /** How many arcs can move at all. */
  readonly size: number;
}

/**
 * The part of a circulation where anything can move: arcs with a width, without the dead ends that no closed
 * walk can pass (the 2-core of the graph).
 */
export function cycleGraph({ nodes, arcs }: Circulation): CycleGraph {
  const alive = arcs.map((arc) => arc.high > arc.low);
  const degree = new Array<number>(nodes).fill(0);
  arcs.forEach(({ tail, head }, index) => {
    if (!alive[index]) return;
    degree[tail] = (degree[tail] ?? 0) + 1;
    degree[head] = (degree[head] ?? 0) + 1;
  });
  for (let pruned = true; pruned;) {
    pruned = false;
    arcs.forEach(({ tail, head }, index) => {
      if (!alive[index] || ((degree[tail] ?? 0) > 1 && (degree[head] ?? 0) > 1)) return;
      alive[index] = false;
      degree[tail] = (degree[tail] ?? 0) - 1;
      degree[head] = (degree[head] ?? 0) - 1;
      pruned = true;
    });
  }
  const turns = Array.from({ length: nodes }, (): Step[] => []);
  arcs.forEach(({ tail, head }, arc) => {
    if (!alive[arc]) return;
    turns[tail]?.push({ arc, sign: 1, from: tail, to: head });
    turns[head]?.push({ arc, sign: -1, from: head, to: tail });
  });
  const starts = turns.flatMap((list, node) => (list.length > 0 ? [node] : []));
  return { turns, starts, since: new Int32Array(nodes).fill(-1), size: alive.filter(Boolean).length };
}

/**
 * A random closed walk: wander from a random node, never straight back, until the walk bites its own tail;
 * the loop is the walk from there. Which loops come up, and how often, depends on the graph alone and not on
 * the amounts, and a loop is as likely as the same loop the other way round: that is what leaves the
 * distribution of the sampler untouched.
 * `null` when nothing can move.
 */
export function randomCycle(graph: CycleGraph, random: Random): readonly Turn[] | null {
  if (graph.starts.length === 0) return null;
  const { turns, since } = graph;
  let node = graph.starts[below(random, graph.starts.length)] ?? 0;
  const walk: Step[] = [];
  let last = -1;
  since[node] = 0;
  for (;;) {
    const choices = turns[node] ?? [];
    let step = choices[below(random, choices.length)];
    // Every node of the core has a second arc, so this ends.
    while (step === undefined || step.arc === last) step = choices[below(random, choices.length)];
    walk.push(step);
    const start = since[step.to] ?? -1;
    if (start >= 0) {
      for (const { from } of walk) since[from] = -1;
      return start === 0 ? walk : walk.slice(start);
    }
    since[step.to] = walk.length;
    node = step.to;
    last = step.arc;
  }
}
