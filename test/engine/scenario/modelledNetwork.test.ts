import { describe, expect, it } from 'vitest';
import { measureChanges } from '#engine/compare/measureChanges.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { Lever } from '#domain/lever.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { published } from '#test/fixtures/site.ts';

const manifest = parsePublished(Manifest, published('manifest.json'), 'manifest.json');

function networkOf(id: string) {
  const entry = manifest.commodities.find((commodity) => commodity.id === id);
  if (!entry) throw new Error(`Expected ${id} in the fixture manifest`);
  const file = parsePublished(CommodityFile, published(entry.file), entry.file);
  return decodeCommodity(file, entry, manifest.referenceYear);
}

const cobalt = networkOf('cobalt');

const quota: Lever = {
  kind: 'export-restriction',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  target: 'all',
  measure: { type: 'quota', tonnes: 96_600 },
};
const refinery: Lever = {
  kind: 'new-capacity',
  commodity: 'cobalt',
  country: 'TZA',
  stage: 'processing',
  tonnes: 4_000,
  startYear: 2029,
  probability: 1,
  ownerGroup: 'western',
  project: 'Kabanga',
};

describe('modelledNetwork', () => {
  it('leaves every flow and place as it is where nothing is changed', () => {
    const same = modelledNetwork(cobalt, runScenario(cobalt, { levers: [] }));
    expect(same).toEqual(cobalt);
  });

  it('marks what a quota moves as modelled, without a range', () => {
    const result = modelledNetwork(cobalt, runScenario(cobalt, { levers: [quota] }));
    const abroad = (end: string) => /^[A-Z]{3}$/.test(end) && end !== 'COD';
    const exports = result.flows.filter(
      ({ origin, from, destination }) => origin === 'COD' && from === 'extraction' && abroad(destination),
    );
    const total = exports.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
    expect(total).toBeLessThanOrEqual(96_600 * 1.001);
    const main = exports.find(({ destination }) => destination === 'CHN');
    expect(main).toMatchObject({ basis: 'modelled', low: null, high: null });
  });

  it('puts a country on the map that has no place of the commodity today', () => {
    const outcome = runScenario(cobalt, { levers: [refinery], horizon: 2030 });
    const result = modelledNetwork(cobalt, outcome, (country) => (country === 'TZA' ? [35, -6] : null));
    const place = result.places.find(({ id }) => id === 'cobalt:TZA:processing');
    expect(place).toMatchObject({ country: 'TZA', position: [35, -6], basis: 'modelled', unit: 't Co' });
    expect(result.flows.some(({ destinationId }) => destinationId === place?.id)).toBe(true);
  });

  it('keeps every flow between places that the network holds', () => {
    const result = modelledNetwork(cobalt, runScenario(cobalt, { levers: [quota, refinery] }));
    const ids = new Set(result.places.map(({ id }) => id));
    expect(result.flows.filter((flow) => !ids.has(flow.originId) || !ids.has(flow.destinationId))).toEqual(
      [],
    );
  });

  it('keeps a withheld place withheld', () => {
    const lithium = networkOf('lithium');
    const result = modelledNetwork(lithium, runScenario(lithium, { levers: [] }));
    expect(result.places.find(({ id }) => id === 'lithium:USA:extraction')?.tonnes).toBeNull();
  });
});

describe('measureChanges', () => {
  it('shows the leader losing share under its own quota, and the demand that is not met', () => {
    const outcome = runScenario(cobalt, { levers: [quota] });
    const result = modelledNetwork(cobalt, outcome);
    const changes = measureChanges(cobalt, result, outcome, ['USA']);
    const mined = changes.find(({ stage, measure }) => stage === 'extraction' && measure === 'top-share');
    expect(mined?.country).toBe('COD');
    expect(mined?.result).toBeLessThan(mined?.baseline ?? 0);
    const unmet = changes.find(({ measure }) => measure === 'unmet-demand');
    expect(unmet?.result).toBeGreaterThan(0);
    expect(changes.filter(({ measure }) => measure === 'region-share')).not.toEqual([]);
  });

  it('speaks of no region where none is given', () => {
    const outcome = runScenario(cobalt, { levers: [quota] });
    const changes = measureChanges(cobalt, modelledNetwork(cobalt, outcome), outcome, []);
    expect(changes.some(({ measure }) => measure === 'region-share')).toBe(false);
  });
});
