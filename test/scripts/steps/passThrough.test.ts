import { describe, expect, test } from 'vitest';
import { passThrough } from '#scripts/steps/passThrough.ts';
import { byPair, link } from './links.ts';

const isHub = (country: string) => country === 'NAM' || country === 'ZAF';

describe('goods that pass a hub', () => {
  test('DR Congo to Namibia to China is DR Congo to China', () => {
    const { links, collapsed } = passThrough([link('COD>NAM', 40), link('NAM>CHN', 40)], new Map(), isHub);
    expect(byPair(links)).toEqual({ 'COD>CHN': 40 });
    expect(collapsed).toEqual([{ via: 'NAM', origin: 'COD', destination: 'CHN', tonnes: 40 }]);
  });

  test('a hub keeps the exports of its own output', () => {
    const { links } = passThrough([link('COD>NAM', 40), link('NAM>CHN', 50)], new Map([['NAM', 20]]), isHub);
    expect(byPair(links)).toEqual({ 'COD>NAM': 10, 'NAM>CHN': 20, 'COD>CHN': 30 });
  });

  test('two hubs in a row are both passed', () => {
    const rows = [link('COD>ZAF', 30), link('ZAF>NAM', 30), link('NAM>CHN', 30)];
    expect(byPair(passThrough(rows, new Map(), isHub).links)).toEqual({ 'COD>CHN': expect.closeTo(30, 9) });
  });

  test('what a hub exports without importing it stays with the hub', () => {
    expect(byPair(passThrough([link('NAM>CHN', 5)], new Map(), isHub).links)).toEqual({ 'NAM>CHN': 5 });
  });

  test('imports are shared among the origins in proportion, with their values and ranges', () => {
    const rows = [link('COD>NAM', 30), link('ZMB>NAM', 10), link('NAM>CHN', 40)];
    const { links } = passThrough(rows, new Map(), isHub);
    expect(byPair(links)).toEqual({ 'COD>CHN': 30, 'ZMB>CHN': 10 });
    expect(links.find(({ origin }) => origin === 'COD')).toMatchObject({ usd: 300, low: 27, reported: 30 });
  });

  test('goods that come back to where they came from are no flow, and are counted', () => {
    const rows = [link('COD>NAM', 40), link('NAM>COD', 10), link('NAM>CHN', 30)];
    const { links, collapsed, returned } = passThrough(rows, new Map(), isHub);
    expect(byPair(links)).toEqual({ 'COD>CHN': 30 });
    expect([collapsed.length, returned]).toEqual([1, 20]);
  });

  test('a country that is no hub passes nothing on', () => {
    const rows = [link('COD>BEL', 40), link('BEL>CHN', 40)];
    expect(passThrough(rows, new Map(), isHub).collapsed).toEqual([]);
  });
});
