import { join } from 'node:path';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { parseLevers } from '#engine/levers/readLevers.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import type { Command } from './command.ts';
import { InputError, readPublished, readText } from './files.ts';

/** What a command says about the scenario, read and checked. */
export interface ScenarioInputs {
  readonly scenario: string | null;
  readonly horizon: number | null;
  /** Countries of the scenario's region; empty without a scenario. */
  readonly region: readonly string[];
  /** The options that are on: those named, else those on by default. */
  readonly options: readonly string[];
  /** The options that a target may choose among: those named, else all. */
  readonly candidates: ScenarioFile['options'];
  /** Levers of the options that are on, then the reader's own. */
  readonly levers: readonly Lever[];
  /** The reader's own levers alone. */
  readonly ownLevers: readonly Lever[];
}

/** A network and the file it was read from, for messages. */
export interface NetworkInput {
  readonly network: Network;
  readonly networkFile: string;
}

/** Everything a run needs, read and checked. */
export type Inputs = ScenarioInputs & NetworkInput;

export function readManifest({ data }: Command): Manifest {
  return readPublished(Manifest, join(data, 'manifest.json'));
}

/**
 * The network of a commodity: the reader's own file, else the published one.
 * @throws InputError or LoadError with file, feature, field, expected and found.
 */
export function readNetwork(command: Command, manifest: Manifest, commodity: string): NetworkInput {
  const entry = manifest.commodities.find(({ id }) => id === commodity);
  if (!entry) {
    const known = manifest.commodities.map(({ id }) => id).join(', ');
    throw new InputError(join(command.data, 'manifest.json'), 'commodities', `one of ${known}`, commodity);
  }
  const networkFile = command.network ?? join(command.data, entry.file);
  const content = readPublished(CommodityFile, networkFile);
  const network = decodeCommodity(content, { ...entry, file: networkFile }, manifest.referenceYear);
  return { network, networkFile };
}

/**
 * The scenario, its options and the reader's own levers.
 * @throws InputError, LoadError or LeverError, each with file, feature, field, expected and found.
 */
export function readScenarioInputs(command: Command, manifest: Manifest): ScenarioInputs {
  const file = command.scenario === null ? null : readScenario(command, manifest, command.scenario);
  const fromFile = command.levers === null ? [] : parseLevers(readText(command.levers), command.levers);
  const ownLevers = [...command.savedLevers, ...fromFile];
  const all = file?.options ?? [];
  const { options } = command;
  const on = all.filter((option) => options?.includes(option.id) ?? option.defaultOn);
  return {
    scenario: file?.id ?? null,
    horizon: command.horizon ?? file?.horizon ?? null,
    region: file?.region ?? [],
    options: on.map((option) => option.id),
    candidates: options === null ? all : on,
    levers: [...on.flatMap((option) => option.levers), ...ownLevers],
    ownLevers,
  };
}

function readScenario({ data, options }: Command, manifest: Manifest, id: string): ScenarioFile {
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
  return file;
}
