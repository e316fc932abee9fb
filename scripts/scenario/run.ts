import { NetworkError } from '#engine/model/NetworkError.ts';
import { prepareModel } from '#engine/model/prepareModel.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { Network } from '#domain/network.ts';
import type { Command } from './command.ts';
import { InputError } from './files.ts';
import type { NetworkInput, ScenarioInputs } from './inputs.ts';
import { UsageError } from './UsageError.ts';

/**
 * Runs the levers of a command on a network.
 * @throws InputError when a figure of the network is at fault, UsageError when a parameter is.
 */
export function runOn(
  { parameters }: Command,
  { network, networkFile }: NetworkInput,
  { levers, horizon }: Pick<ScenarioInputs, 'levers' | 'horizon'>,
): ScenarioResult {
  return named(networkFile, () =>
    runScenario(network, horizon === null ? { levers } : { levers, horizon }, parameters),
  );
}

/** The engine's errors in the words of the command: the file of the network, or the option at fault. */
export function named<T>(networkFile: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NetworkError)
      throw new InputError(`${networkFile}, ${error.feature}`, error.field, error.expected, error.found);
    if (error instanceof RangeError) throw new UsageError(`--set: ${error.message}`);
    throw error;
  }
}

/** The world that a command is about: of the scenario and the levers where there are any, else today's. */
export function worldOf(command: Command, input: NetworkInput, scenario: ScenarioInputs): Network {
  if (command.scenario === null && command.levers === null) {
    // The model refuses figures that no network can hold; a trace would only carry them on.
    named(input.networkFile, () => prepareModel(input.network, command.parameters));
    return input.network;
  }
  return modelledNetwork(input.network, runOn(command, input, scenario));
}

/** How answers name that world. */
export function worldName({ scenario, options, levers }: ScenarioInputs): string {
  if (scenario === null) return levers.length > 0 ? 'with your levers' : 'today';
  return `scenario ${scenario} (${options.join(', ')})`;
}
