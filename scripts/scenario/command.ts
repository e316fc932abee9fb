import { parseArgs } from 'node:util';

export const USAGE = `npm run --silent scenario -- --commodity ID [--scenario ID [--option ID ...]] [--levers FILE] [--json | --table]

What happens to the flows of one commodity under a scenario: today and after, side by side.

  --commodity ID     commodity of static/data/manifest.json, e.g. cobalt
  --scenario ID      africa, china or north-america: its options that are on by default
  --option ID ...    these options of the scenario instead
  --levers FILE      levers of your own (static/data/schema/levers.json), on top of the scenario's
  --network FILE     a commodity file of your own in the published format, instead of the published one
  --horizon YEAR     projects that start up to this year count; else the scenario's
  --set NAME=VALUE   a parameter, e.g. --set adaptability=5; may be repeated
  --data DIR         folder of the published files (static/data)
  --table            tables to read (this is what you get when you say nothing)
  --json             everything, to compute with
  --help             this text

Exit status: 0 done, 1 an input is bad, 2 this command was used wrongly.`;

/** What was asked for, as far as the words go. */
export interface Command {
  readonly commodity: string;
  readonly scenario: string | null;
  /** `null` = those that are on by default. */
  readonly options: readonly string[] | null;
  readonly levers: string | null;
  readonly network: string | null;
  readonly horizon: number | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly data: string;
  readonly format: 'table' | 'json';
}

/** The command was used wrongly: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The arguments as a command; `help` when help was asked for.
 * @throws UsageError in one line.
 */
export function parseCommand(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.commodity === undefined) throw new UsageError('expected --commodity ID, found none');
  if (values.json && values.table) throw new UsageError('expected one of --json and --table, found both');
  const options = [...(values.option ?? []), ...positionals].flatMap((text) => text.split(','));
  if (options.length > 0 && values.scenario === undefined) {
    throw new UsageError(`expected --scenario with --option, found none for ${options.join(', ')}`);
  }
  return {
    commodity: values.commodity,
    scenario: values.scenario ?? null,
    options: options.length > 0 ? options : null,
    levers: values.levers ?? null,
    network: values.network ?? null,
    horizon: values.horizon === undefined ? null : yearOf(values.horizon),
    parameters: Object.fromEntries((values.set ?? []).map(setting)),
    data: values.data ?? 'static/data',
    format: values.json ? 'json' : 'table',
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
        network: { type: 'string' },
        horizon: { type: 'string' },
        set: { type: 'string', multiple: true },
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
