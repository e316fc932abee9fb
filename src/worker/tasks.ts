import type { CommodityId } from '#domain/ids.ts';
import { prepareModel, type Model } from '#engine/model/prepareModel.ts';
import type { ShownResult, WarmStart } from '#engine/scenario/result.ts';
import { runPrepared } from '#engine/scenario/runScenario.ts';
import type { Progress, ScenarioRequest, TaskKind, Tasks } from './messages.ts';

/** Work in steps: between two of them the worker looks for newer requests. */
export type Steps<Kind extends TaskKind> = Generator<Progress, Tasks[Kind]['answer'], void>;

/** How each kind of request is answered. */
export type TaskTable = { readonly [Kind in TaskKind]: (request: Tasks[Kind]['request']) => Steps<Kind> };

/** The engine's tasks over the networks opened so far. */
export function engineTasks(): TaskTable {
  const models = new Map<CommodityId, Model>();
  const lastFactors = new Map<CommodityId, WarmStart>();

  function run(model: Model, { scenario, isDragging }: ScenarioRequest): ShownResult {
    const { commodity } = model.network;
    const { warm, ...result } = runPrepared(
      model,
      scenario,
      isDragging ? lastFactors.get(commodity) : undefined,
    );
    lastFactors.set(commodity, warm);
    return result;
  }

  return {
    *open({ network, parameters }) {
      models.set(network.commodity, prepareModel(network, parameters));
      lastFactors.delete(network.commodity);
      yield { done: 1, total: 1 };
      return { commodity: network.commodity };
    },
    *scenario(request) {
      const model = models.get(request.commodity);
      if (!model) throw new Error(`Expected ${request.commodity} to be opened first, found ${known(models)}`);
      yield { done: 0, total: 1 };
      return run(model, request);
    },
    *all(request) {
      const results: ShownResult[] = [];
      for (const model of models.values()) {
        yield { done: results.length, total: models.size };
        results.push(run(model, request));
      }
      return results;
    },
  };
}

function known(models: ReadonlyMap<CommodityId, Model>): string {
  return models.size === 0 ? 'nothing opened' : [...models.keys()].join(', ');
}
