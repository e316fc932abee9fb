import { beforeEach, expect, it } from 'vitest';
import { LoadError } from '#load/LoadError.ts';
import { PACKED_TYPE, packedFiles } from '#load/packedFiles.ts';
import { packData } from '#scripts/single/packData.ts';
import manifest from '../../static/data/manifest.json' with { type: 'json' };
import { readFileSync } from 'node:fs';

beforeEach(() => (document.body.innerHTML = ''));

it('gives back every packed file of the manifest, byte for byte', async () => {
  document.body.innerHTML = packData('static/data');
  const read = packedFiles(document, './data/');
  for (const { path } of manifest.files.filter(({ path }) => !path.startsWith('schema/'))) {
    const content = await read?.(`./data/${path}`).then((response) => response.text());
    expect(content === readFileSync(`static/data/${path}`, 'utf8'), path).toBe(true);
  }
});

it('leaves a page without packed files to its server', () => {
  expect(packedFiles(document, './data/')).toBeNull();
});

it('answers 404 for a file that the copy does not carry', async () => {
  document.body.innerHTML = `<script type="${PACKED_TYPE}" data-file="manifest.json">AAAA</script>`;
  expect(await packedFiles(document, './data/')?.('./data/sites.geojson')).toMatchObject({
    ok: false,
    status: 404,
  });
});

it('names the file whose text is cut off, and what to do', async () => {
  document.body.innerHTML = `<script type="${PACKED_TYPE}" data-file="manifest.json">H4sIA%</script>`;
  const reading = packedFiles(document, './data/')?.('./data/manifest.json');
  await expect(reading).rejects.toBeInstanceOf(LoadError);
  await expect(reading).rejects.toMatchObject({
    file: 'manifest.json',
    remedy: 'The file was cut off or changed: fetch or build it again.',
  });
});
