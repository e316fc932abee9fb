import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/published/manifest.ts';
import { commodityName } from '#ui/commodityName.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as T;
const manifest = read<Manifest>('manifest.json');

describe('the name of goods', () => {
  it.each(['restrictions', 'reserves', 'projects', 'us_import_sources'])(
    'is no code anywhere in the table of %s, also where no network is published',
    (table) => {
      const { rows } = read<{ rows: { commodity: string }[] }>(`tables/${table}.json`);
      const bare = rows.filter(({ commodity }) => commodityName(manifest, commodity, 'en') === commodity);
      expect([...new Set(bare.map(({ commodity }) => commodity))]).toEqual([]);
    },
  );
});
