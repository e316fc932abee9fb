import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeThroughHubs, type HubSupply } from '#engine/trace/seeThroughHubs.ts';

function trade(...rows: readonly (readonly [exporter: string, importer: string, tonnes: number])[]) {
  return rows.map(([exporter, importer, tonnes]) => ({ exporter, importer, tonnes }));
}

describe('seeThroughHubs', () => {
  it('gives the producer what a pure transit country passes on', () => {
    const { origins, overdrawn } = seeThroughHubs({
      production: new Map([['COD', 100]]),
      trade: trade(['COD', 'NAM', 90], ['NAM', 'CHN', 80]),
    });
    expect(origins.get('CHN')).toEqual(new Map([['COD', 1]]));
    expect(origins.get('NAM')).toEqual(new Map([['COD', 1]]));
    expect(overdrawn).toEqual([]);
  });

  // Zambia holds 30 of its own and 60 from DR Congo; a third of what it sends on is Zambian.
  it('mixes own production with what comes in', () => {
    const { origins } = seeThroughHubs({
      production: new Map([
        ['COD', 100],
        ['ZMB', 30],
      ]),
      trade: trade(['COD', 'ZMB', 60], ['ZMB', 'CHN', 45]),
    });
    expect(origins.get('CHN')?.get('COD')).toBeCloseTo(2 / 3, 12);
    expect(origins.get('CHN')?.get('ZMB')).toBeCloseTo(1 / 3, 12);
  });

  // A: a = 1/2 own + b/2; B: b = all of A. So a is all A's own: o = 1/2 + o/2 = 1.
  it('follows goods that come back', () => {
    const { origins } = seeThroughHubs({
      production: new Map([['AAA', 50]]),
      trade: trade(['AAA', 'BBB', 50], ['BBB', 'AAA', 50]),
    });
    expect(origins.get('AAA')?.get('AAA')).toBeCloseTo(1, 12);
  });

  it('names a country that exports more than it has', () => {
    const { overdrawn } = seeThroughHubs({
      production: new Map([['GBR', 10]]),
      trade: trade(['GBR', 'DEU', 60]),
    });
    expect(overdrawn).toEqual(['GBR']);
  });

  it('refuses goods that go round and were never produced, and negative trade', () => {
    const round = { production: new Map(), trade: trade(['AAA', 'BBB', 5], ['BBB', 'AAA', 5]) };
    expect(() => seeThroughHubs(round)).toThrow(
      /producer behind all that reaches .*100.0 % that only goes round/,
    );
    expect(() => seeThroughHubs({ production: new Map(), trade: trade(['AAA', 'BBB', -5]) })).toThrow(
      /AAA to BBB.*-5/,
    );
  });

  it('keeps mass: what was produced in a country is what all countries keep of it', () => {
    const amount = fc.integer({ min: 0, max: 100 });
    const world = fc
      .record({
        made: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }),
        moved: fc.array(amount, { minLength: 25, maxLength: 25 }),
      })
      .map(({ made, moved }): HubSupply => {
        const names = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
        return {
          production: new Map(names.map((name, index) => [name, made[index] ?? 0])),
          trade: names.flatMap((exporter, row) =>
            names.flatMap((importer, column) =>
              row === column ? [] : [{ exporter, importer, tonnes: moved[row * 5 + column] ?? 0 }],
            ),
          ),
        };
      });
    fc.assert(
      fc.property(world, (supply) => {
        const { origins } = seeThroughHubs(supply);
        for (const [producer, made] of supply.production) {
          let kept = 0;
          for (const [country, mix] of origins) {
            const into = supply.trade.filter((row) => row.importer === country);
            const outOf = supply.trade.filter((row) => row.exporter === country);
            const sum = (rows: typeof into) => rows.reduce((total, row) => total + row.tonnes, 0);
            const stays = (supply.production.get(country) ?? 0) + sum(into) - sum(outOf);
            kept += (mix.get(producer) ?? 0) * stays;
          }
          expect(kept).toBeCloseTo(made, 8);
        }
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
