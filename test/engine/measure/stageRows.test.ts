import { describe, expect, it } from 'vitest';
import { hhi } from '#engine/measure/hhi.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { smallNetwork } from '../smallNetwork.ts';

describe('stageRows', () => {
  const network = smallNetwork(
    [
      ['COD', 'extraction', 'CHN', 'processing', 70],
      ['OTH', 'extraction', 'CHN', 'processing', 10],
      ['unknown-origin', 'extraction', 'CHN', 'processing', 20],
      ['scrap', 'extraction', 'CHN', 'processing', 50],
      ['CHN', 'processing', 'CHN', 'manufacturing', 150],
    ],
    { totals: { 'testium:COD:extraction': null } },
  );

  it('keeps a withheld country as not known, leaves scrap out and joins unnamed origins', () => {
    expect(stageRows(network, 'extraction')).toEqual([
      { country: 'COD', value: null, low: null, high: null },
      { country: 'OTH', value: 30, low: 30, high: 30 },
    ]);
    expect(stageRows(network, 'processing')).toEqual([{ country: 'CHN', value: 150, low: 150, high: 150 }]);
  });

  it('feeds the measures: one processor is an HHI of 1', () => {
    expect(hhi(stageRows(network, 'processing'))).toEqual({ low: 1, high: 1 });
  });

  it('asks which form is meant where a stage has two', () => {
    const [first, ...rest] = network.places;
    const split = { ...network, places: [{ ...first, form: 'sponge' } as typeof first & object, ...rest] };
    expect(() => stageRows(split, 'extraction')).toThrow(
      /one form of testium at extraction, found sponge, testium at extraction/,
    );
    expect(stageRows(split, 'extraction', 'sponge')).toHaveLength(1);
  });
});
