import type { Network } from '#domain/network.ts';
import { applyLevers } from '../levers/applyLevers.ts';
import { prepareModel, type Model } from '../model/prepareModel.ts';
import type { EngineParameters } from '../parameters.ts';
import { bindingConstraints } from './bindingConstraints.ts';
import { reportFlows } from './reportFlows.ts';
import { reportPlaces, unmetShare } from './reportPlaces.ts';
import type { Scenario, ScenarioResult, WarmStart } from './result.ts';
import { solveDraft, warmStart } from './solveDraft.ts';

/**
 * What happens to the flows of one commodity under a scenario. With no levers the answer is today's world.
 * Same network, scenario and parameters give the same result; `warm` (of an earlier result) only makes it sooner.
 * @param changes parameters that differ from their defaults (see `PARAMETERS`).
 * @throws NetworkError when the network contradicts itself, RangeError when a parameter is out of range.
 */
export function runScenario(
  network: Network,
  scenario: Scenario,
  changes: Partial<EngineParameters> = {},
  warm?: WarmStart,
): ScenarioResult {
  return runPrepared(prepareModel(network, changes), scenario, warm);
}

/** `runScenario` on a model prepared before, for a slider that asks many times. */
export function runPrepared(model: Model, scenario: Scenario, warm?: WarmStart): ScenarioResult {
  const { network, parameters } = model;
  const context = { network, parameters, horizon: scenario.horizon ?? null, owners: scenario.owners ?? null };
  const { draft, remarks } = applyLevers(model.draft, scenario.levers, context);
  const solved = solveDraft(draft, undefined, warm);
  return {
    commodity: network.commodity,
    referenceYear: network.referenceYear,
    horizon: context.horizon,
    flows: reportFlows(draft, solved),
    places: reportPlaces(model, draft, solved),
    unmetShare: unmetShare(draft, solved),
    binding: bindingConstraints(draft, solved),
    assumptions: model.assumptions,
    remarks,
    withheld: model.withheld,
    solver: {
      rounds: solved.allocation.rounds,
      converged: solved.allocation.converged,
      gap: solved.certificate.gap,
    },
    warm: warmStart(draft, solved),
  };
}
