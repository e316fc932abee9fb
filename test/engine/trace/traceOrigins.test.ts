import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';
import { arbitraryNetwork } from '../arbitraryNetwork.ts';
import { smallNetwork } from '../smallNetwork.ts';
import { enumeratePaths } from './enumeratePaths.ts';

const CHAIN = smallNetwork([
  ['COD', 'extraction', 'CHN', 'processing', 80],
  ['AUS', 'extraction', 'CHN', 'processing', 20],
  ['AUS', 'extraction', 'FIN', 'processing', 30],
  ['scrap', 'extraction', 'FIN', 'processing', 10],
  ['CHN', 'processing', 'USA', 'manufacturing', 60],
  ['CHN', 'processing', 'CHN', 'manufacturing', 40],
  ['FIN', 'processing', 'USA', 'manufacturing', 40],
]);

describe('traceOrigins', () => {
  // China mixes 80 : 20, Finland 30 : 10; the United States buy 60 : 40.
  it('multiplies the mix of each processor with the mix of what is bought', () => {
    const usa = traceOrigins(CHAIN).intakes.find(({ country }) => country === 'USA');
    expect(usa?.intake).toBe(100);
    const shares = usa?.origins.map(({ kind, extraction, processing, share }) => [
      kind,
      extraction,
      processing,
      Number(share.toFixed(12)),
    ]);
    expect(shares).toEqual([
      ['primary', 'COD', 'CHN', 0.48],
      ['primary', 'AUS', 'FIN', 0.3],
      ['primary', 'AUS', 'CHN', 0.12],
      ['secondary', 'scrap', 'FIN', 0.1],
    ]);
  });

  it('traces the intake of processing when asked, by extraction country alone', () => {
    const china = traceOrigins(CHAIN, 'processing').intakes.find(({ country }) => country === 'CHN');
    expect(china?.origins).toEqual([
      { kind: 'primary', extraction: 'COD', processing: null, share: 0.8 },
      { kind: 'primary', extraction: 'AUS', processing: null, share: 0.2 },
    ]);
  });

  it('keeps the processor of goods that are traced on into use', () => {
    const network = smallNetwork([
      ['CHL', 'extraction', 'CHN', 'processing', 10],
      ['CHN', 'processing', 'JPN', 'manufacturing', 10],
      ['JPN', 'manufacturing', 'MEX', 'use', 10],
    ]);
    expect(traceOrigins(network).intakes).toEqual([
      {
        placeId: 'testium:MEX:use',
        country: 'MEX',
        stage: 'use',
        intake: 10,
        origins: [{ kind: 'primary', extraction: 'CHL', processing: 'CHN', share: 1 }],
      },
    ]);
  });

  it('names material whose extraction nobody recorded, and synthetic and stock material', () => {
    const network = smallNetwork([
      ['CHN', 'processing', 'USA', 'manufacturing', 50],
      ['unknown-origin', 'processing', 'USA', 'manufacturing', 30],
      ['synthetic', 'extraction', 'JPN', 'processing', 10],
      ['stocks-and-losses', 'extraction', 'JPN', 'processing', 10],
      ['JPN', 'processing', 'USA', 'manufacturing', 20],
    ]);
    const origins = traceOrigins(network).intakes[0]?.origins;
    expect(
      origins?.map(({ kind, extraction, processing, share }) => [kind, extraction, processing, share]),
    ).toEqual([
      ['unknown', 'unknown-origin', 'CHN', 0.5],
      ['unknown', 'unknown-origin', 'unknown-origin', 0.3],
      ['stocks', 'stocks-and-losses', 'JPN', 0.1],
      ['synthetic', 'synthetic', 'JPN', 0.1],
    ]);
  });

  it('leaves out flows whose tonnes are withheld and says which', () => {
    const network = smallNetwork([
      ['COD', 'extraction', 'CHN', 'processing', 10],
      ['USA', 'extraction', 'CHN', 'processing', null],
      ['CHN', 'processing', 'CHN', 'manufacturing', 10],
    ]);
    const trace = traceOrigins(network);
    expect(trace.leftOut).toEqual(['testium:USA:extraction>CHN:processing']);
    expect(trace.intakes[0]?.origins).toHaveLength(1);
  });

  it('refuses a flow to a place that is not there, naming both', () => {
    const broken = {
      ...CHAIN,
      places: CHAIN.places.filter((place) => place.id !== 'testium:FIN:processing'),
    };
    expect(() => traceOrigins(broken)).toThrow(
      /AUS:extraction>FIN:processing: expected the place testium:FIN/,
    );
  });

  it('sums to 1 within 1e-12 and agrees with the enumeration of every path', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        for (const { placeId, origins } of traceOrigins(network, 'manufacturing').intakes) {
          const sum = origins.reduce((total, { share }) => total + share, 0);
          expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
          const paths = enumeratePaths(network, placeId);
          expect(origins).toHaveLength(paths.size);
          for (const { extraction, processing, share } of origins) {
            expect(
              Math.abs(share - (paths.get(`${extraction}>${processing ?? ''}`) ?? NaN)),
            ).toBeLessThanOrEqual(1e-12);
          }
        }
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
