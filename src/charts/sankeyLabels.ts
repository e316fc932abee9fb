import type { SankeyNode } from './sankey.ts';

/**
 * Ids of the nodes whose names can stand beside them without touching: in every column the largest first, each at
 * least a line from those that stand already. The others are told by their titles and by the list.
 * @param line height of a line of text in pixels.
 */
export function labelledNodes(nodes: readonly SankeyNode[], line: number): ReadonlySet<string> {
  const kept: SankeyNode[] = [];
  for (const node of nodes.toSorted((a, b) => b.tonnes - a.tonnes)) {
    const isFree = kept.every((other) => other.stage !== node.stage || distance(other, node) >= line);
    if (isFree) kept.push(node);
  }
  return new Set(kept.map(({ id }) => id));
}

function distance(a: SankeyNode, b: SankeyNode): number {
  return Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
}
