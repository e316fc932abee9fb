import { describe, expect, test } from 'vitest';
import { isWalkKey, walk } from '#map/flowWalk.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from './fixtures.ts';

const { flows } = prepareScene(cobaltNetwork(), { estimatedLegs: true });
const CONGO = 'cobalt:COD:extraction>CHN:processing';

describe('a walk along the flows', () => {
  test('starts at the largest', () => {
    expect(walk(flows, null, 'ArrowDown')).toBe(CONGO);
    expect(walk(flows, 'a place', 'ArrowRight')).toBe(CONGO);
  });

  test('goes down and up by size and stops at the ends', () => {
    expect(walk(flows, CONGO, 'ArrowDown')).toBe(flows[1]?.id);
    expect(walk(flows, flows[1]?.id ?? '', 'ArrowUp')).toBe(CONGO);
    expect(walk(flows, CONGO, 'ArrowUp')).toBe(CONGO);
    expect(walk(flows, CONGO, 'End')).toBe(flows.at(-1)?.id);
  });

  test('goes right to the largest flow out of where it arrived, and left to where that is fed from', () => {
    const onwards = walk(flows, CONGO, 'ArrowRight');
    expect(onwards).toBe('cobalt:CHN:processing>CHN:manufacturing');
    expect(walk(flows, onwards, 'ArrowLeft')).toBe(CONGO);
  });

  test('stays where the chain ends', () => {
    expect(walk(flows, CONGO, 'ArrowLeft')).toBe(CONGO);
  });

  test('reaches every flow by going down alone', () => {
    const seen = new Set<string | null>();
    for (let at = walk(flows, null, 'Home'); !seen.has(at); at = walk(flows, at, 'ArrowDown')) seen.add(at);
    expect(seen.size).toBe(flows.length);
  });

  test('over nothing leads nowhere', () => {
    expect(walk([], null, 'ArrowDown')).toBeNull();
  });
});

test('other keys are left to the page', () => {
  expect(isWalkKey('Tab')).toBe(false);
  expect(isWalkKey('ArrowLeft')).toBe(true);
});
