import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CommodityFile } from '#domain/published/commodity.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';

const read = <File>(path: string): File => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as File;
const manifest = read<Manifest>('manifest.json');
const networks = manifest.commodities
  .filter(({ legs }) => legs.length > 0)
  .map((entry) => decodeCommodity(read<CommodityFile>(entry.file), entry, manifest.referenceYear));

test.each(networks.map((network) => [network.commodity, network] as const))(
  'an empty scenario gives every published flow of %s back',
  (_, network) => {
    const { flows } = runScenario(network, { levers: [] });
    const published = new Map(network.flows.map(({ id, tonnes }) => [id, tonnes ?? 0]));
    expect(flows.map(({ id }) => id).sort()).toEqual([...published.keys()].sort());
    for (const { id, tonnes } of flows) {
      const before = published.get(id) ?? NaN;
      expect([id, Math.abs((tonnes ?? NaN) - before) <= 1e-6 + 1e-9 * before]).toEqual([id, true]);
    }
  },
);
