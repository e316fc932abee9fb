import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { readOwn } from '#load/own/readOwn.ts';
import { readTables } from '#load/own/readTables.ts';
import { CountryIndex } from '#load/own/countryIndex.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { geojsonText } from '#take/geojson.ts';
import type { Shown } from '#take/Shown.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { countries, ownFile } from '#test/load/own/ownFiles.ts';
import { settingsFor } from '#test/load/own/settingsFor.ts';
import { shownFrom } from './shownFrom.ts';

const manifest = parsePublished(
  Manifest,
  JSON.parse(readFileSync('static/data/manifest.json', 'utf8')),
  'manifest.json',
);
const networks = shippedNetworks();

/** Reads the file as the app and the command line read a published one. */
function reopen(shown: Shown): Network {
  const entry = manifest.commodities.find(({ id }) => id === shown.network.commodity);
  if (!entry) throw new Error('Expected a published commodity');
  const file = parsePublished(CommodityFile, JSON.parse(geojsonText(shown)), 'taken.geojson');
  return decodeCommodity(file, entry, manifest.referenceYear);
}

const cut = runScenario(networks.find(({ commodity }) => commodity === 'cobalt') as Network, {
  levers: [{ kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', stage: 'extraction', share: 0.5 }],
});

describe('GeoJSON taken away', () => {
  it.each(networks.map((network) => [network.commodity, network] as const))(
    'of %s opens as a published file with the same flows',
    (_, network) => {
      const { flows } = reopen(shownFrom(network));
      const figures = (all: Network['flows']) =>
        new Map(all.map(({ id, tonnes, basis }) => [id, [tonnes, basis]]));
      expect(figures(flows)).toEqual(figures(network.flows));
    },
  );

  it('keeps the result of a scenario, with what each flow is today', () => {
    const today = networks.find(({ commodity }) => commodity === 'cobalt') as Network;
    const network = modelledNetwork(today, cut, () => null);
    const shown = shownFrom(network, { baseline: today });
    const file = parsePublished(CommodityFile, JSON.parse(geojsonText(shown)), 'taken.geojson');
    for (const { flow, before: amount } of shown.rows) {
      const taken = file.features.find(({ id }) => id === flow.id)?.properties;
      if (taken?.kind !== 'flow') throw new Error(`Expected the flow ${flow.id}`);
      expect(taken.tonnes).toBeCloseTo(flow.tonnes ?? 0, 5);
      expect(taken.todayTonnes).toBeCloseTo(amount ?? 0, 5);
    }
    expect(reopen(shown).flows).toHaveLength(shown.rows.length);
  });

  it('opens as own data without a question or a problem', async () => {
    const shown = shownFrom(networks.find(({ commodity }) => commodity === 'cobalt') as Network);
    const { tables } = await readTables(ownFile('taken.geojson', geojsonText(shown)), () => {});
    const { links, problems, doubtful } = readOwn(tables, settingsFor(tables), new CountryIndex(countries));
    expect([problems, doubtful]).toEqual([[], []]);
    const sum = (all: readonly { tonnes: number | null }[]) =>
      all.reduce((total, { tonnes }) => total + (tonnes ?? 0), 0);
    expect(links).toHaveLength(shown.rows.length);
    expect(sum(links)).toBeCloseTo(sum(shown.network.flows), 3);
  });

  it('says what it is: title, address, sources with licence, and what is left out', () => {
    const shown = shownFrom(networks.find(({ commodity }) => commodity === 'germanium') as Network);
    const { about, features } = JSON.parse(geojsonText(shown)) as CommodityFile;
    expect(about?.address).toBe(shown.address);
    expect(about?.sources.map(({ id }) => id)).toContain('WMD2026');
    expect(about?.leftOut).toEqual([expect.stringContaining('5 figures are left out')]);
    const reserved = features.filter(({ properties }) => properties.sources.includes('WMD2026'));
    expect(reserved.map(({ properties }) => properties.tonnes)).toEqual([null, null, null, null, null]);
  });
});
