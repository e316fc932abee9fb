import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '#load/async.ts';
import { Catalogue } from '#load/Catalogue.ts';
import { LoadError } from '#load/LoadError.ts';
import { published, siteFetch } from '#test/fixtures/site.ts';

function open(changed: Parameters<typeof siteFetch>[0] = {}, onmismatch?: (path: string) => void) {
  const options = { base: './data/', fetch: siteFetch(changed) };
  return Catalogue.open(onmismatch ? { ...options, onmismatch } : options);
}

async function errorOf(promise: Promise<unknown>): Promise<LoadError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof LoadError) return error;
  throw new Error(`Expected a LoadError, found ${String(error)}`);
}

function entryOf(catalogue: Catalogue, id: string) {
  const entry = catalogue.manifest.commodities.find((commodity) => commodity.id === id);
  if (!entry) throw new Error(`Expected ${id} in the fixture manifest`);
  return entry;
}

describe('Catalogue', () => {
  it('reads every file that its manifest names', async () => {
    const catalogue = await open();
    for (const entry of catalogue.manifest.commodities) {
      expect((await catalogue.commodity(entry)).commodity).toBe(entry.id);
      if (entry.history) expect((await catalogue.history(entry.history)).commodity).toBe(entry.id);
    }
    for (const { id, file } of catalogue.manifest.scenarios) {
      expect((await catalogue.scenario(file)).id).toBe(id);
    }
    expect((await catalogue.countries()).get('COD')?.name).toBe('DR Congo');
    expect((await catalogue.sources()).get('USGS_MCS2026')?.citation).toMatch(/USGS|Geological/);
    expect((await catalogue.evidence()).length).toBeGreaterThan(0);
  });

  it('refuses a manifest of another schema version, and says which', async () => {
    const manifest = { ...(published('manifest.json') as object), schemaVersion: 2 };
    const error = await errorOf(open({ 'manifest.json': () => Response.json(manifest) }));
    expect(error).toMatchObject({
      file: 'manifest.json',
      field: 'schemaVersion',
      expected: '1',
      found: '2',
    });
  });

  it('refuses a manifest without commodities', async () => {
    const manifest = { ...(published('manifest.json') as object), commodities: [] };
    const error = await errorOf(open({ 'manifest.json': () => Response.json(manifest) }));
    expect(error).toMatchObject({ field: 'commodities', found: 'none' });
  });

  it('finds every file that differs from its manifest or is missing when it is checked', async () => {
    const differing: string[] = [];
    const intact = await open({}, (path) => differing.push(path));
    await intact.verify();
    expect(differing).toEqual([]);
    const changed = {
      'sources.json': () => new Response('{}'),
      'tables/countries.json': () => new Response(null, { status: 404 }),
    };
    const damaged = await open(changed, (path) => differing.push(path));
    await damaged.verify();
    expect(differing.toSorted()).toEqual(['sources.json', 'tables/countries.json']);
  });

  it('says what the server answered when a file is missing', async () => {
    const catalogue = await open({
      'commodities/cobalt.geojson': () => new Response('', { status: 404, statusText: 'Not Found' }),
    });
    const error = await errorOf(catalogue.commodity(entryOf(catalogue, 'cobalt')));
    expect(error).toMatchObject({ file: 'commodities/cobalt.geojson', found: 'HTTP 404 Not Found' });
  });

  it('shows the beginning of what came instead of JSON', async () => {
    const error = await errorOf(open({ 'manifest.json': () => new Response('<!doctype html>') }));
    expect(error.found).toContain('<!doctype html>');
  });

  it('names the connection when the server cannot be reached', async () => {
    const fetch = () => Promise.reject(new TypeError('network is down'));
    const error = await errorOf(Catalogue.open({ base: './data/', fetch }));
    expect(error).toMatchObject({ found: 'network is down', expected: 'an answer from the server' });
  });

  it('counts up to the bytes that the manifest promises', async () => {
    const catalogue = await open();
    const entry = entryOf(catalogue, 'cobalt');
    const steps: Progress[] = [];
    await catalogue.commodity(entry, (progress) => steps.push(progress));
    const bytes = catalogue.manifest.files.find(({ path }) => path === entry.file)?.bytes;
    expect(steps[0]).toEqual({ received: 0, total: bytes });
    expect(steps.at(-1)).toEqual({ received: bytes, total: bytes });
  });

  it('reports a file that is valid but not the one the manifest lists', async () => {
    const onmismatch = vi.fn();
    const catalogue = await open(
      { 'sources.json': () => Response.json(published('sources.json')) },
      onmismatch,
    );
    await catalogue.sources();
    await vi.waitFor(() => expect(onmismatch).toHaveBeenCalledWith('sources.json'));
    onmismatch.mockClear();
    await catalogue.countries();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(onmismatch).not.toHaveBeenCalled();
  });
});
