import type { FlowId, PlaceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { assumptionsOf, engineParameters, type Assumption, type EngineParameters } from '../parameters.ts';
import { draftBaseline } from './draftBaseline.ts';
import { isInside, type Draft } from './draft.ts';
import { latentRoutes } from './latentRoutes.ts';

/** A network made ready for scenarios: everything that does not depend on levers. */
export interface Model {
  readonly network: Network;
  readonly parameters: EngineParameters;
  readonly draft: Draft;
  readonly assumptions: readonly Assumption[];
  /** Flows of unknown size; they take no part. */
  readonly withheld: readonly FlowId[];
  /** Output of each place of the network, as the draft has it and as published; see `reportPlaces`. */
  readonly outputs: ReadonlyMap<PlaceId, { readonly modelled: number; readonly published: number }>;
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
  return {
    network,
    parameters,
    draft,
    assumptions: assumptionsOf(parameters),
    withheld: network.flows.filter((flow) => flow.tonnes === null).map((flow) => flow.id),
    outputs: outputsOf(network, draft),
  };
}

function outputsOf({ places }: Network, draft: Draft): Model['outputs'] {
  const modelled = new Map<PlaceId, number>();
  for (const node of draft.nodes) if (!isInside(node)) modelled.set(node.placeId, node.baseline);
  const outputOf = (id: PlaceId) => modelled.get(id) ?? 0;
  return new Map(
    places.map(({ id, tonnes }) => [id, { modelled: outputOf(id), published: tonnes ?? outputOf(id) }]),
  );
}
