import { describe, expect, it } from 'vitest';
import { stageSummaries } from '#state/stageSummary.ts';
import { network, place, specialPlace } from '#test/fixtures/network.ts';

describe('stageSummaries', () => {
  it('names the leader, its share and the HHI of each stage, upstream first', () => {
    const summaries = stageSummaries(
      network(
        [
          place('CHN', 'processing', 80),
          place('FIN', 'processing', 20),
          place('COD', 'extraction', 75),
          place('IDN', 'extraction', 25),
        ],
        [],
      ),
    );
    expect(summaries.map(({ stage, top }) => [stage, top.country, top.share])).toEqual([
      ['extraction', 'COD', 0.75],
      ['processing', 'CHN', 0.8],
    ]);
    expect(summaries[0]?.hhi.low).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
  });

  it('puts the larger of two forms of a stage first', () => {
    const sponge = { ...place('JPN', 'processing', 4), form: 'sponge' };
    const pigment = { ...place('CHN', 'processing', 90), form: 'pigment' };
    expect(stageSummaries(network([sponge, pigment], [])).map(({ form }) => form)).toEqual([
      'pigment',
      'sponge',
    ]);
  });

  it('leaves withheld figures out of the shares and names the country', () => {
    const [summary] = stageSummaries(
      network([place('AUS', 'extraction', 60), place('USA', 'extraction', null)], []),
    );
    expect(summary).toMatchObject({ total: 60, withheld: ['USA'], top: { share: 1 } });
  });

  it('counts scrap and stocks as no country', () => {
    const [summary] = stageSummaries(
      network([place('COD', 'extraction', 60), specialPlace('scrap', 'extraction', 40)], []),
    );
    expect(summary?.total).toBe(60);
  });

  it('never lets other countries lead, and bounds the HHI for them', () => {
    const [summary] = stageSummaries(
      network([place('OTH', 'extraction', 70), place('COD', 'extraction', 30)], []),
    );
    expect(summary?.top).toMatchObject({ country: 'COD', share: 0.3 });
    expect(summary?.hhi.low).toBeLessThan(summary?.hhi.high ?? 0);
  });

  it('is empty where nothing is known', () => {
    expect(stageSummaries(network([place('USA', 'extraction', null)], []))).toEqual([]);
  });
});
