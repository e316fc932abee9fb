import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Network } from '#domain/network.ts';
import { ScenarioFile, type ScenarioOption } from '#domain/published/scenario.ts';
import { measureChanges } from '#engine/compare/measureChanges.ts';
import { remarkText } from '#engine/levers/remark.ts';
import { isChanged, modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { shippedNetworks } from '../engine/shippedNetworks.ts';

const GOLDEN = 'test/fixtures/golden/option-effects.txt';
/** Changes below this share of a measure are left out of the golden file. */
const SHOWN = 0.0005;

const networks = new Map(shippedNetworks().map((network) => [network.commodity, network]));
const scenarios = ['africa', 'china', 'north-america'].map((id) => {
  const path = `static/data/scenarios/${id}.geojson`;
  return parsePublished(ScenarioFile, JSON.parse(readFileSync(path, 'utf8')), path);
});

/** An option alone in today's world, in one commodity that it names. */
interface World {
  readonly network: Network;
  readonly result: ScenarioResult;
}

function worldsOf(option: ScenarioOption, horizon: number): World[] {
  const commodities = new Set(option.levers.map(({ commodity }) => commodity));
  return [...commodities].map((commodity) => {
    const network = networks.get(commodity);
    if (!network) throw new Error(`Expected a network of ${commodity}`);
    return { network, result: runScenario(network, { levers: option.levers, horizon }) };
  });
}

function movedTonnes({ flows }: ScenarioResult): number {
  return (
    flows.filter(isChanged).reduce((sum, { tonnes, baseline }) => sum + Math.abs(tonnes - baseline), 0) / 2
  );
}

describe.each(scenarios)('$id', ({ options, horizon }) => {
  test('every lever of every option, alone, moves something or says why not', () => {
    const silent = options.flatMap((option) =>
      option.levers.flatMap((lever, at) => {
        const network = networks.get(lever.commodity);
        if (!network) return [`${option.id}, lever ${at}: no network of ${lever.commodity}`];
        const { flows, remarks } = runScenario(network, { levers: [lever], horizon });
        return flows.some(isChanged) || remarks.length > 0
          ? []
          : [`${option.id}, lever ${at}: ${lever.kind} of ${lever.commodity}`];
      }),
    );
    expect(silent).toEqual([]);
  });
});

test('what each option does to the measures is what was read and believed', () => {
  const found = `${scenarios.map(scenarioText).join('\n\n')}\n`;
  // REGEN=1 rewrites the file: read the difference before it is committed.
  if (process.env['REGEN'] === '1') writeFileSync(GOLDEN, found);
  expect(found).toBe(readFileSync(GOLDEN, 'utf8'));
});

function scenarioText({ id, horizon, options, region }: ScenarioFile): string {
  const lines = options.flatMap((option) =>
    option.levers.length === 0
      ? [`${option.id}: no lever`]
      : worldsOf(option, horizon).map((world) => `${option.id}, ${worldText(world, region)}`),
  );
  return [`${id}, ${horizon}, each option alone`, ...lines].join('\n');
}

function worldText({ network, result }: World, region: readonly string[]): string {
  const changes = measureChanges(network, modelledNetwork(network, result), result, region)
    .filter(({ baseline, result }) => Math.abs((result ?? 0) - (baseline ?? 0)) >= SHOWN)
    .map(({ stage, measure, country, baseline, result }) => {
      const name = country === null ? measure : `${country} ${measure}`;
      return `${stage} ${name} ${share(baseline)} > ${share(result)}`;
    });
  const moved = movedTonnes(result).toLocaleString('en', { maximumSignificantDigits: 3 });
  const remarks = [...new Set(result.remarks.map(({ reason }) => remarkText(reason)))];
  const said = remarks.length === 0 ? '' : ` [${remarks.join('; ')}]`;
  return `${network.commodity}: ${moved} t moved; ${changes.join(', ') || 'no measure changes'}${said}`;
}

function share(value: number | null): string {
  return value === null ? '?' : `${(value * 100).toFixed(1)} %`;
}
