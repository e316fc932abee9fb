import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { LoadError } from '#load/LoadError.ts';
import { parsePublished } from '#load/parsePublished.ts';

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/published/${path}`, import.meta.url), 'utf8'));
}

const manifest = parsePublished(Manifest, read('manifest.json'), 'manifest.json');

function entryOf(id: string) {
  const entry = manifest.commodities.find((commodity) => commodity.id === id);
  if (!entry) throw new Error(`Expected ${id} in the fixture manifest`);
  return entry;
}

/** Decodes the cobalt fixture after one change to one feature; returns the error that this must cause. */
function errorAfter(
  change: (properties: Record<string, unknown>) => void,
  kind: 'place' | 'flow',
): LoadError {
  const content = read('commodities/cobalt.geojson') as {
    features: { properties: Record<string, unknown> }[];
  };
  const feature = content.features.find(({ properties }) => properties['kind'] === kind);
  if (!feature) throw new Error(`Expected a ${kind} in the fixture`);
  change(feature.properties);
  try {
    const entry = entryOf('cobalt');
    decodeCommodity(parsePublished(CommodityFile, content, entry.file), entry, 2024);
  } catch (error) {
    if (error instanceof LoadError) return error;
    throw error;
  }
  throw new Error('Expected a LoadError, found none');
}

describe('decodeCommodity', () => {
  it('keeps every place and flow of the file', () => {
    const file = parsePublished(CommodityFile, read('commodities/cobalt.geojson'), 'cobalt');
    const network = decodeCommodity(file, entryOf('cobalt'), manifest.referenceYear);
    expect(network.places.length + network.flows.length).toBe(file.features.length);
    expect(network.flows.find(({ id }) => id === 'cobalt:COD:extraction>CHN:processing')).toMatchObject({
      originId: 'cobalt:COD:extraction',
      destinationId: 'cobalt:CHN:processing',
      basis: 'reconciled',
    });
  });

  it('keeps a withheld figure unknown instead of zero', () => {
    const file = parsePublished(CommodityFile, read('commodities/lithium.geojson'), 'lithium');
    const network = decodeCommodity(file, entryOf('lithium'), manifest.referenceYear);
    expect(network.places.find(({ id }) => id === 'lithium:USA:extraction')).toMatchObject({
      tonnes: null,
      basis: 'withheld',
    });
  });

  it('names file, feature and field of a figure with the wrong type', () => {
    const error = errorAfter((p) => (p['tonnes'] = 'many'), 'flow');
    expect(error.file).toBe('commodities/cobalt.geojson');
    expect(error.feature).toMatch(/^cobalt:.*>/);
    expect(error.field).toBe('properties.tonnes');
    expect(error.expected).toMatch(/number/);
    expect(error.found).toBe('"many"');
    expect(error.message).toContain('npm run data');
  });

  it('refuses a flow whose end is not in the file', () => {
    const error = errorAfter((p) => (p['origin'] = 'ZMB'), 'flow');
    expect(error.expected).toBe('a place "cobalt:ZMB:extraction" in the same file');
    expect(error.field).toBe('properties.origin');
  });

  it('refuses a withheld place with a number', () => {
    const error = errorAfter((p) => (p['basis'] = 'withheld'), 'place');
    expect(error.field).toBe('properties.tonnes');
  });

  it('refuses a range that runs downwards', () => {
    const error = errorAfter((p) => Object.assign(p, { low: 5, high: 4 }), 'place');
    expect(error).toMatchObject({ field: 'properties.low', expected: 'at most high (4)', found: '5' });
  });

  it('refuses a feature of another commodity', () => {
    const error = errorAfter((p) => (p['commodity'] = 'nickel'), 'place');
    expect(error).toMatchObject({ expected: 'cobalt', found: 'nickel' });
  });
});
