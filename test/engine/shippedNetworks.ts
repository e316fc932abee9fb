import { readFileSync } from 'node:fs';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { parsePublished } from '#load/parsePublished.ts';

function read(path: string): unknown {
  return JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));
}

/** Every network that ships with the product, read as the browser reads it. */
export function shippedNetworks(): readonly Network[] {
  const manifest = parsePublished(Manifest, read('manifest.json'), 'manifest.json');
  return manifest.commodities.map((entry) =>
    decodeCommodity(
      parsePublished(CommodityFile, read(entry.file), entry.file),
      entry,
      manifest.referenceYear,
    ),
  );
}
