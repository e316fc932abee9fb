import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';

/** Every published commodity as the app reads it. */
export function publishedNetworks(): readonly Network[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));
  const { commodities, referenceYear } = v.parse(Manifest, read('manifest.json'));
  return commodities.map((entry) =>
    decodeCommodity(v.parse(CommodityFile, read(entry.file)), entry, referenceYear),
  );
}
