import { STAGES, type Stage } from '#domain/stage.ts';
import type { Node, Route } from './draft.ts';

/**
 * What a tonne at each stage is worth in tonnes of the chain's end: `unit(s) = sum x gain unit(to) / sum x` over the
 * flows x that leave s, `gain` being output per tonne of intake. The solver measures all flows in this common
 * unit, so that ore tonnes do not outweigh metal tonnes and the result does not depend on the units of a table.
 */
export function commonUnits(nodes: readonly Node[], routes: readonly Route[]): ReadonlyMap<Stage, number> {
  const units = new Map<Stage, number>(STAGES.map((stage) => [stage, 1]));
  for (const stage of STAGES.toReversed()) {
    let tonnes = 0;
    let worth = 0;
    for (const route of routes) {
      const to = nodes[route.destination];
      if (route.id === null || !to || nodes[route.origin]?.stage !== stage) continue;
      tonnes += route.baseline;
      worth += route.baseline * to.yield * (units.get(to.stage) ?? 1);
    }
    if (tonnes > 0) units.set(stage, worth / tonnes);
  }
  return units;
}
