import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { parseLevers } from '#engine/levers/readLevers.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { parsePublished } from '#load/parsePublished.ts';
import type { Command } from './command.ts';

/** The largest published file is well below a megabyte. */
const MOST_BYTES = 20_000_000;

/** An input is bad: exit status 1. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(file: string, field: string | null, expected: string, found: string) {
    super(
      `${[file, field].filter((part) => part !== null).join(', ')}: expected ${expected}, found ${found}`,
    );
  }
}

/** Everything a run needs, read and checked. */
export interface Inputs {
  readonly network: Network;
  /** Where the network was read, for messages. */
  readonly networkFile: string;
  readonly scenario: string | null;
  readonly horizon: number | null;
  /** Ids of the options that are on. */
  readonly options: readonly string[];
  readonly levers: readonly Lever[];
}

/**
 * Reads what a command names.
 * @throws InputError, LoadError or LeverError, each with file, feature, field, expected and found.
 */
export function readInputs(command: Command): Inputs {
  const manifestFile = join(command.data, 'manifest.json');
  const manifest = readPublished(Manifest, manifestFile);
  const entry = manifest.commodities.find(({ id }) => id === command.commodity);
  if (!entry) {
    const known = manifest.commodities.map(({ id }) => id).join(', ');
    throw new InputError(manifestFile, 'commodities', `one of ${known}`, command.commodity);
  }
  const networkFile = command.network ?? join(command.data, entry.file);
  const content = readPublished(CommodityFile, networkFile);
  const network = decodeCommodity(content, { ...entry, file: networkFile }, manifest.referenceYear);
  const scenario = command.scenario === null ? null : readScenario(command, manifest, command.scenario);
  const own = command.levers === null ? [] : parseLevers(readText(command.levers), command.levers);
  return {
    network,
    networkFile,
    scenario: scenario?.id ?? null,
    horizon: command.horizon ?? scenario?.horizon ?? null,
    options: scenario?.options ?? [],
    levers: [...(scenario?.levers ?? []), ...own],
  };
}

function readScenario({ data, options }: Command, manifest: Manifest, id: string) {
  const listed = manifest.scenarios.find((scenario) => scenario.id === id);
  if (!listed) {
    const known = manifest.scenarios.map((scenario) => scenario.id).join(', ') || 'no scenario';
    throw new InputError(join(data, 'manifest.json'), 'scenarios', `one of ${known}`, id);
  }
  const path = join(data, listed.file);
  const file = readPublished(ScenarioFile, path);
  const known = new Set(file.options.map((option) => option.id));
  const unknown = options?.find((option) => !known.has(option));
  if (unknown !== undefined)
    throw new InputError(path, 'options', `one of ${[...known].join(', ')}`, unknown);
  const on = file.options.filter((option) => options?.includes(option.id) ?? option.defaultOn);
  return {
    id,
    horizon: file.horizon,
    options: on.map((option) => option.id),
    levers: on.flatMap((option) => option.levers),
  };
}

function readPublished<Schema extends GenericSchema>(schema: Schema, file: string): InferOutput<Schema> {
  return parsePublished(schema, parseJson(readText(file), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(file, null, 'JSON', error instanceof Error ? oneLine(error.message) : 'none');
  }
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new InputError(file, null, `at most ${MOST_BYTES} bytes`, `${size}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      file,
      null,
      'a file that can be read',
      error instanceof Error ? oneLine(error.message) : 'none',
    );
  }
}

/** Messages of the system may hold line breaks of the input. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 1000 ? `${line.slice(0, 1000)}…` : line;
}
