import { assertNever } from '#domain/assertNever.ts';
import { remarkText } from '#engine/levers/remark.ts';
import type { Command } from './command.ts';
import { readManifest, readNetwork, readScenarioInputs } from './inputs.ts';
import { answerPassport } from './passport.ts';
import { passportText } from './passportText.ts';
import { runOn, worldName, worldOf } from './run.ts';
import { stageMeasures } from './stageMeasures.ts';
import { tableText } from './table.ts';
import { answerTarget } from './target.ts';
import { targetText } from './targetText.ts';
import { traceCountry } from './trace.ts';
import { traceText } from './traceText.ts';
import { UsageError } from './UsageError.ts';

/**
 * What a command prints.
 * @throws UsageError, or InputError, LoadError or LeverError for a bad input.
 */
export async function answer(command: Command): Promise<string> {
  const { question } = command;
  const manifest = readManifest(command);
  const scenario = readScenarioInputs(command, manifest);
  const isJson = command.format === 'json';
  if (question.kind === 'passport') {
    const passport = answerPassport(command, manifest, scenario, question);
    return isJson ? json({ ...named(scenario), ...passport }) : passportText(passport, worldName(scenario));
  }
  if (command.commodity === null) throw new UsageError('expected --commodity ID, found none');
  const inputs = { ...readNetwork(command, manifest, command.commodity), ...scenario };
  switch (question.kind) {
    case 'trace': {
      const network = worldOf(command, inputs, scenario);
      const trace = await traceCountry({ ...inputs, network }, question.country, question.bounds);
      return isJson ? json({ ...named(scenario), ...trace }) : traceText(trace, worldName(scenario));
    }
    case 'target': {
      const target = answerTarget(command, inputs, question);
      const { commodity } = inputs.network;
      if (!isJson) return targetText(target, commodity, scenario.scenario);
      const ranking = target.ranking.map((option) => ({
        ...option,
        remarks: option.remarks.map(remarkText),
      }));
      return json({ commodity, scenario: scenario.scenario, ...target, ranking });
    }
    case 'run': {
      const result = runOn(command, inputs, scenario);
      const measures = stageMeasures(result);
      if (!isJson) return tableText(inputs, result, measures);
      // The warm start is for the next run of the same process, not for a reader.
      const { warm: _warm, ...shown } = result;
      const remarks = shown.remarks.map(({ lever, reason }) => ({ lever, text: remarkText(reason) }));
      return json({ ...named(scenario), levers: scenario.levers, measures, ...shown, remarks });
    }
    default:
      return assertNever(question);
  }
}

function named({ scenario, options }: { scenario: string | null; options: readonly string[] }) {
  return { scenario, options };
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
