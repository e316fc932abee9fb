import type { Flow } from '#domain/network.ts';
import type { Range } from '#engine/measure/range.ts';

/**
 * The interval a flow's tonnes lie in: from its low to its high figure, and never without the figure that is
 * drawn. An end that nobody gives is open: 0 below, no limit above.
 */
export function flowInterval({ tonnes, low, high }: Flow): Range {
  const bottom = low ?? 0;
  const top = high ?? Infinity;
  return tonnes === null
    ? { low: bottom, high: top }
    : { low: Math.min(bottom, tonnes), high: Math.max(top, tonnes) };
}
