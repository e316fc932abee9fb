import type { Network } from '#domain/network.ts';
import { engineParameters, type EngineParameters } from '../parameters.ts';
import { draftBaseline } from './draftBaseline.ts';
import type { Draft } from './draft.ts';
import { latentRoutes } from './latentRoutes.ts';

/** A network made ready for scenarios: everything that does not depend on levers. */
export interface Model {
  readonly network: Network;
  readonly parameters: EngineParameters;
  readonly draft: Draft;
}

/**
 * Turns a network into today's world for the solver: nodes with yields that balance, capacities with their spare
 * part, routes in use and routes that could open.
 * @throws NetworkError when flows name unknown places, run upstream, repeat an id or belong to no leg.
 */
export function prepareModel(network: Network, changes: Partial<EngineParameters> = {}): Model {
  const parameters = engineParameters(changes);
  const draft = draftBaseline(network, parameters);
  draft.routes.push(...latentRoutes(draft, parameters));
  return { network, parameters, draft };
}
