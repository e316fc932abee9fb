import { expect, it } from 'vitest';
import type { SankeyNode } from '#charts/sankey.ts';
import { labelledNodes } from '#charts/sankeyLabels.ts';

function node(id: string, tonnes: number, y: number, stage: SankeyNode['stage'] = 'extraction'): SankeyNode {
  return { id, stage, end: id, count: 1, tonnes, placeId: null, x: 0, y, width: 10, height: 4 };
}

it('names the largest of nodes that lie closer than a line, and whatever has room', () => {
  const nodes = [node('small', 1, 0), node('large', 9, 8), node('alone', 2, 40)];
  expect([...labelledNodes(nodes, 13)].toSorted()).toEqual(['alone', 'large']);
});

it('lets no column stand in the way of another', () => {
  expect(labelledNodes([node('a', 1, 0), node('b', 2, 0, 'processing')], 13).size).toBe(2);
});
