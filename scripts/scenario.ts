/**
 * `npm run --silent scenario -- --commodity cobalt --scenario china`: runs the engine on the published files, or on
 * your own, and prints today and after. `--help` lists all.
 */
import { LeverError } from '#engine/levers/readLevers.ts';
import { NetworkError } from '#engine/model/NetworkError.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import { LoadError } from '#load/LoadError.ts';
import { parseCommand, USAGE, UsageError, type Command } from './scenario/command.ts';
import { InputError, oneLine, readInputs, type Inputs } from './scenario/inputs.ts';
import { stageMeasures } from './scenario/stageMeasures.ts';
import { tableText } from './scenario/table.ts';

function output(command: Command): string {
  const inputs = readInputs(command);
  const result = run(command, inputs);
  const measures = stageMeasures(result);
  if (command.format === 'table') return tableText(inputs, result, measures);
  const { scenario, options, levers } = inputs;
  // The warm start is for the next run of the same process, not for a reader.
  const { warm: _warm, ...shown } = result;
  return JSON.stringify({ scenario, options, levers, measures, ...shown }, null, 2);
}

function run({ parameters }: Command, { network, networkFile, levers, horizon }: Inputs): ScenarioResult {
  try {
    return runScenario(network, horizon === null ? { levers } : { levers, horizon }, parameters);
  } catch (error) {
    if (error instanceof NetworkError)
      throw new InputError(`${networkFile}, ${error.feature}`, error.field, error.expected, error.found);
    if (error instanceof RangeError) throw new UsageError(`--set: ${error.message}`);
    throw error;
  }
}

function fail(status: 1 | 2, message: string): never {
  console.error(oneLine(message));
  process.exit(status);
}

try {
  const command = parseCommand(process.argv.slice(2));
  console.log(command === 'help' ? USAGE : output(command));
} catch (error) {
  if (error instanceof UsageError) fail(2, `scenario: ${error.message}; see --help`);
  if (error instanceof InputError || error instanceof LoadError || error instanceof LeverError)
    fail(1, error.message);
  throw error;
}
