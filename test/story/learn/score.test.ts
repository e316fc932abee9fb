import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, sharesOf, trueShares, type Pair } from '#story/learn/draw/score.ts';
import { siteLibrary } from '../siteLibrary.ts';

const country = fc.constantFrom('COD', 'CHN', 'MEX', 'USA', 'CHL');
const pairs = fc.array(
  fc.record({ origin: country, destination: country, weight: fc.integer({ min: 1, max: 1000 }) }),
  { minLength: 1, maxLength: 12 },
);
const scaled = (some: readonly Pair[], factor: number) =>
  some.map((pair) => ({ ...pair, weight: pair.weight * factor }));

describe('sharesOf', () => {
  it('gives parts of one whole', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        expect(sharesOf(some).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('scoreOf', () => {
  it('is 1 for the true picture, and the largest part for its largest arrow alone', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const real = sharesOf(some);
        expect(scoreOf(real, real).overlap).toBeCloseTo(1, 9);
        const largest = real.slice(0, 1).map((pair) => ({ ...pair, share: 1 }));
        expect(scoreOf(largest, real).overlap).toBeCloseTo(real[0]?.share ?? 0, 9);
      }),
    );
  });

  it('lies between nothing and the best that as many arrows can reach', () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        const { overlap, best } = scoreOf(sharesOf(a), sharesOf(b));
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(best + 1e-9);
        expect(best).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('equals the sum of the common parts', () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        const [p, q] = [sharesOf(a), sharesOf(b)];
        const common = p.reduce((sum, pair) => {
          const same = q.find(
            ({ origin, destination }) => origin === pair.origin && destination === pair.destination,
          );
          return sum + Math.min(pair.share, same?.share ?? 0);
        }, 0);
        expect(scoreOf(p, q).overlap).toBeCloseTo(common, 9);
      }),
    );
  });

  it('does not change with the unit in which a student thinks', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: 2, max: 9 }), (a, b, factor) => {
        const one = scoreOf(sharesOf(a), sharesOf(b)).overlap;
        expect(scoreOf(sharesOf(scaled(a, factor)), sharesOf(b)).overlap).toBeCloseTo(one, 9);
      }),
    );
  });

  it('is nothing where the directions are reversed', () => {
    const real = sharesOf([{ origin: 'COD', destination: 'CHN', weight: 5 }]);
    expect(scoreOf(sharesOf([{ origin: 'CHN', destination: 'COD', weight: 5 }]), real).overlap).toBe(0);
  });
});

describe('trueShares', () => {
  it('leaves out what is no country, and keeps every leg of every commodity with flows in order', async () => {
    const library = await siteLibrary();
    for (const id of ['cobalt', 'copper', 'graphite', 'ndfeb-magnets']) {
      const network = await library.baseline(id);
      for (const { from, to } of network.legs) {
        const shares = trueShares(network, from, to);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.every(({ origin, destination }) => origin !== 'OTH' && destination !== 'scrap')).toBe(
          true,
        );
        expect([...shares].sort((a, b) => b.share - a.share)).toEqual(shares);
      }
    }
  });
});
