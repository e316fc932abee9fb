import { expect, test } from 'vitest';
import { buildManifest } from '#scripts/write/manifest.ts';
import { toText } from '#scripts/write/outputFile.ts';

const empty = { referenceYear: 2024, commodities: [], scenarios: [] };

test('bytes are counted in UTF-8 and the digest is that of the bytes', () => {
  const { files, totalBytes } = buildManifest(new Map([['a.json', 'abc']]), empty);
  // The worked example of FIPS 180-2, appendix B.1.
  expect(files[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(totalBytes).toBe(3);
  expect(buildManifest(new Map([['a.json', 'é']]), empty).totalBytes).toBe(2);
});

test('files are sorted by path whatever the order in which they were made', () => {
  const made = new Map([
    ['b.json', '1'],
    ['a.json', '2'],
  ]);
  expect(buildManifest(made, empty).files.map(({ path }) => path)).toEqual(['a.json', 'b.json']);
});

test('an entry whose file was not written is refused', () => {
  const scenarios = [{ id: 'china', name: { en: 'China' }, file: 'scenarios/china.geojson' }];
  expect(() => buildManifest(new Map(), { ...empty, scenarios })).toThrow('scenarios/china.geojson');
});

test('a value that does not fit its schema is not turned into text', () => {
  const value = { schemaVersion: 1, commodity: 'cobalt', runs: [{ stage: 'smelting' }] };
  expect(() => toText({ path: 'history/cobalt.json', schema: 'history', value })).toThrow('runs.0');
});
