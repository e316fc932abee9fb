import { describe, expect, test } from 'vitest';
import { readOnlineStyle } from '#map/shell/onlineStyle.ts';

const URL = 'https://tiles.example/style.json';
const answering =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

describe('an online style', () => {
  test('is handed on as it is', async () => {
    const style = { version: 8, sources: {}, layers: [] };
    expect(await readOnlineStyle(URL, answering(JSON.stringify(style)))).toEqual(style);
  });

  test.each([
    ['the server did not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['the server answered with status 404', answering('', 404)],
    ['expected a style in JSON, found something else', answering('<html>')],
    ['expected a MapLibre style (version 8 with layers)', answering('{"version":7,"layers":[]}')],
    ['expected a MapLibre style (version 8 with layers)', answering('null')],
  ])('that cannot be used says that %s', async (reason, read) => {
    await expect(readOnlineStyle(URL, read as typeof fetch)).rejects.toThrow(reason);
  });
});
