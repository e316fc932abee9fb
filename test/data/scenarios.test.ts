import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommodityFile } from '#domain/published/commodity.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import type { ScenarioFile } from '#domain/published/scenario.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';

const DATA = join(import.meta.dirname, '../../static/data');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
const manifest = read<Manifest>('manifest.json');

const scenarios = manifest.scenarios.map(({ file }) => read<ScenarioFile>(file));
const networkOf = (commodity: string) => {
  const entry = manifest.commodities.find(({ id }) => id === commodity);
  if (!entry) throw new Error(`Expected ${commodity} in the manifest`);
  return decodeCommodity(read<CommodityFile>(entry.file), entry, manifest.referenceYear);
};
const scenario = (id: string) => {
  const found = scenarios.find((entry) => entry.id === id);
  if (!found) throw new Error(`Expected the scenario ${id} in the manifest`);
  return found;
};
const metric = (id: string, commodity: string, stage: string, measure: string) => {
  const found = scenario(id).metrics.find(
    (entry) => entry.commodity === commodity && entry.stage === stage && entry.measure === measure,
  );
  if (!found) throw new Error(`Expected ${measure} of ${commodity} at ${stage} in ${id}`);
  return found;
};

describe('the shipped scenarios', () => {
  it('are Africa, China and North America', () => {
    expect(scenarios.map(({ id }) => id).toSorted()).toEqual(['africa', 'china', 'north-america']);
  });

  for (const file of scenarios) {
    it(`${file.id}: the engine, run again on the published networks, gives the published tonnes`, () => {
      const levers = file.options.filter(({ defaultOn }) => defaultOn).flatMap((option) => option.levers);
      for (const commodity of file.commodities) {
        const network = networkOf(commodity);
        const again = modelledNetwork(network, runScenario(network, { levers, horizon: file.horizon }));
        const published = file.features.filter(
          ({ properties }) => properties.kind === 'flow' && properties.commodity === commodity,
        );
        const tonnes = new Map(published.map(({ properties }) => [properties.id, properties.tonnes]));
        expect(tonnes.size).toBe(again.flows.length);
        for (const flow of again.flows) {
          const found = tonnes.get(flow.id);
          if (flow.tonnes === null) expect(found).toBeNull();
          else expect(Math.abs((found ?? Number.NaN) - flow.tonnes)).toBeLessThanOrEqual(5e-7);
        }
      }
    });

    it(`${file.id}: every flow lies between places of the same file`, () => {
      const places = new Set(
        file.features.flatMap(({ properties }) => (properties.kind === 'place' ? [properties.id] : [])),
      );
      for (const { properties } of file.features) {
        if (properties.kind !== 'flow') continue;
        const [origin = '', destination = ''] = properties.id.split('>');
        expect(places.has(origin), properties.id).toBe(true);
        expect(places.has(`${properties.commodity}:${destination}`), properties.id).toBe(true);
      }
    });

    it(`${file.id}: only what changes is modelled, and carries no report of today's world`, () => {
      const modelled = file.features.filter(({ properties }) => properties.basis === 'modelled');
      expect(modelled.length).toBeGreaterThan(0);
      for (const { properties } of modelled) {
        expect(properties.low).toBeNull();
        if (properties.kind === 'flow') expect(properties.reportedTonnes).toBeNull();
      }
    });
  }

  it('Africa: the DR Congo quota holds its cobalt exports at 96,600 t and leaves buyers short', () => {
    const exports = scenario('africa').features.reduce((sum, { properties }) => {
      const leaves =
        properties.kind === 'flow' &&
        properties.commodity === 'cobalt' &&
        properties.origin === 'COD' &&
        properties.destination !== 'COD' &&
        properties.destination !== 'stocks-and-losses';
      return leaves ? sum + (properties.tonnes ?? 0) : sum;
    }, 0);
    expect(exports).toBeGreaterThan(90_000);
    expect(exports).toBeLessThanOrEqual(96_600 + 1e-3);
    expect(metric('africa', 'cobalt', 'manufacturing', 'unmet-demand').result).toBeGreaterThan(0.1);
  });

  it('China: no magnesium metal leaves China once exports stop', () => {
    const leaving = scenario('china').features.filter(
      ({ properties }) =>
        properties.kind === 'flow' &&
        properties.commodity === 'magnesium' &&
        properties.from === 'processing' &&
        properties.origin === 'CHN' &&
        !['CHN', 'stocks-and-losses'].includes(properties.destination) &&
        (properties.tonnes ?? 0) > 1e-3,
    );
    expect(leaving).toEqual([]);
  });

  it('North America: the projects raise the region’s share of refined lithium, cobalt and battery graphite', () => {
    for (const commodity of ['lithium', 'cobalt', 'graphite']) {
      const { baseline, result } = metric('north-america', commodity, 'processing', 'region-share');
      expect(result).toBeGreaterThan(baseline ?? Number.NaN);
    }
  });
});
