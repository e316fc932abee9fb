import { parseArgs } from 'node:util';
import type { Lever } from '#domain/lever.ts';
import { SavedScenario } from '#domain/savedScenario.ts';
import { readPublished } from './files.ts';
import { parseQuestion, type Question } from './question.ts';
import { UsageError } from './UsageError.ts';

export const USAGE = `npm run --silent scenario -- --commodity ID [--scenario ID [--option ID ...]] [--levers FILE] [--json | --table]
npm run --silent scenario -- --commodity ID --trace COUNTRY [--bounds] [--scenario ID ...]
npm run --silent scenario -- --commodity ID --scenario ID --target GOAL
npm run --silent scenario -- --passport PACK [--scenario ID ...]

What happens to the flows of one commodity under a scenario: today and after, side by side.

  --commodity ID     commodity of static/data/manifest.json, e.g. cobalt
  --scenario ID      africa, china or north-america: its options that are on by default
  --option ID ...    these options of the scenario instead
  --levers FILE      levers of your own (static/data/schema/levers.json), on top of the scenario's
  --file FILE        a scenario saved by the app (static/data/schema/saved_scenario.json): its commodity, scenario,
                     options, levers and parameters
  --network FILE     a commodity file of your own in the published format, instead of the published one
  --horizon YEAR     projects that start up to this year count; else the scenario's
  --set NAME=VALUE   a parameter, e.g. --set adaptability=5; may be repeated
  --data DIR         folder of the published files (static/data)
  --trace COUNTRY    instead: where the intake of a country (e.g. CHN) at the end of the chain was extracted and
                     processed, today or under the scenario
  --bounds           with --trace: the least and greatest share each country can have, whatever the mixing
  --target GOAL      instead: the least of the scenario's options (or of those named with --option) that reach
                       max-share=0.65[,stage=processing]       no country puts out more of any stage (of one)
                       regional-content=0.6[,region=USA+CAN+MEX][,test=or|and]
                                                               share of the region's intake that is of the region
                       n-minus-1=0.8[,stage=processing][,remaining=everyone|rest-of-world]
                                                               demand covered without the largest supplier
                     each with [,year=2030]; else the horizon. --levers are what happens anyway
  --passport PACK    instead: where the minerals of a battery come from, e.g. kwh=75,chemistry=NMC811,country=USA
                     [,threshold=0.4][,region=USA+CAN+MEX][,test=or|and]; needs no --commodity
  --table            tables to read (this is what you get when you say nothing)
  --json             everything, to compute with; its shape: static/data/schema/{result,trace,target,passport}.json
  --help             this text

Exit status: 0 done, 1 an input is bad, 2 this command was used wrongly.`;

/** What was asked for, as far as the words go. */
export interface Command {
  readonly question: Question;
  /** `null` only for a passport, which is about several. */
  readonly commodity: string | null;
  readonly scenario: string | null;
  /** `null` = those that are on by default. */
  readonly options: readonly string[] | null;
  readonly levers: string | null;
  /** Levers of a scenario that the app saved. */
  readonly savedLevers: readonly Lever[];
  readonly network: string | null;
  readonly horizon: number | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly data: string;
  readonly format: 'table' | 'json';
}

/**
 * The arguments as a command; `help` when help was asked for.
 * @throws UsageError in one line.
 */
export function parseCommand(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.file !== undefined) return withSaved(values.file, args);
  const question = parseQuestion(values);
  if (question.kind === 'passport') refuseWithPassport(values);
  else if (values.commodity === undefined) throw new UsageError('expected --commodity ID, found none');
  if (values.json && values.table) throw new UsageError('expected one of --json and --table, found both');
  const options = [...(values.option ?? []), ...positionals].flatMap((text) => text.split(','));
  if (options.length > 0 && values.scenario === undefined) {
    throw new UsageError(`expected --scenario with --option, found none for ${options.join(', ')}`);
  }
  if (question.kind === 'target' && values.scenario === undefined) {
    throw new UsageError('expected --scenario with --target, whose options are the candidates, found none');
  }
  return {
    question,
    commodity: values.commodity ?? null,
    scenario: values.scenario ?? null,
    options: options.length > 0 ? options : null,
    levers: values.levers ?? null,
    savedLevers: [],
    network: values.network ?? null,
    horizon: values.horizon === undefined ? null : yearOf(values.horizon),
    parameters: Object.fromEntries((values.set ?? []).map(setting)),
    data: values.data ?? 'static/data',
    format: values.json ? 'json' : 'table',
  };
}

/** What a saved scenario says, and the rest of the line on top of it. */
function withSaved(file: string, args: readonly string[]): Command | 'help' {
  const saved = readPublished(SavedScenario, file);
  const at = args.findIndex((arg) => arg === '--file' || arg.startsWith('--file='));
  const rest = args.toSpliced(at, args[at] === '--file' ? 2 : 1);
  for (const name of ['--commodity', '--scenario', '--option', '--file']) {
    if (rest.some((arg) => arg === name || arg.startsWith(`${name}=`)))
      throw new UsageError(`expected no ${name} with --file, which says it`);
  }
  const told = ['--commodity', saved.commodity, ...(saved.scenario ? ['--scenario', saved.scenario] : [])];
  const command = parseCommand([...told, ...rest]);
  if (command === 'help') return command;
  return {
    ...command,
    options: saved.scenario === null ? null : saved.options,
    savedLevers: saved.levers,
    parameters: { ...saved.parameters, ...command.parameters },
  };
}

function parse(args: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        commodity: { type: 'string' },
        scenario: { type: 'string' },
        option: { type: 'string', multiple: true },
        levers: { type: 'string' },
        file: { type: 'string' },
        network: { type: 'string' },
        horizon: { type: 'string' },
        set: { type: 'string', multiple: true },
        trace: { type: 'string' },
        bounds: { type: 'boolean' },
        target: { type: 'string' },
        passport: { type: 'string' },
        data: { type: 'string' },
        table: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (parsed.positionals.length > 0 && parsed.values.option === undefined) {
      throw new UsageError(`expected options that start with --, found ${parsed.positionals.join(' ')}`);
    }
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** A passport reads all commodities of the pack: a network of one of them, or its id, would mean nothing. */
function refuseWithPassport({ commodity, network }: { commodity?: string; network?: string }): void {
  if (commodity !== undefined) throw new UsageError('expected no --commodity with --passport');
  if (network !== undefined) throw new UsageError('expected no --network with --passport');
}

function yearOf(text: string): number {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  throw new UsageError(`expected --horizon as a year, found ${text}`);
}

function setting(text: string): [string, number] {
  const [name, value, ...rest] = text.split('=');
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  if (name && rest.length === 0 && Number.isFinite(number)) return [name, number];
  throw new UsageError(`expected --set NAME=VALUE with a number, found ${text}`);
}
