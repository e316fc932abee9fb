import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { Scenario, ScenarioResult } from '#engine/scenario/result.ts';

/** Parameters that keep an example small: nothing idle, no new routes, plants that run at nameplate. */
export const PLAIN: Partial<EngineParameters> = {
  spareExtraction: 0,
  spareProcessing: 0,
  newRouteStrength: 0,
  utilisation: 1,
};

/** Everything has twice the capacity it needs. */
export const PLENTY: Partial<EngineParameters> = { ...PLAIN, spareExtraction: 1, spareProcessing: 1 };

/** Flows as `A>B: tonnes` and unmet demand by country, rounded to what an example shows. */
export interface Outcome {
  readonly flows: Readonly<Record<string, number>>;
  readonly unmet: Readonly<Record<string, number>>;
  readonly result: ScenarioResult;
}

/** Runs levers on an example and tells what a student would write down. */
export function outcome(
  network: Network,
  levers: readonly Lever[],
  parameters: Partial<EngineParameters> = PLAIN,
  rest: Omit<Scenario, 'levers'> = {},
): Outcome {
  const result = runScenario(network, { levers, ...rest }, parameters);
  const round = (value: number) => Number(value.toFixed(4));
  const short = result.places.filter(({ unmet }) => round(unmet) > 0);
  return {
    flows: Object.fromEntries(
      result.flows.map((flow) => [`${flow.origin}>${flow.destination}`, round(flow.tonnes)]),
    ),
    unmet: Object.fromEntries(short.map((place) => [place.country ?? '', round(place.unmet)])),
    result,
  };
}
