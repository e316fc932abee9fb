import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CountriesFile } from '#domain/published/tables/countries.ts';
import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { MEASURES, readingsOf } from '#engine/measure/readings.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { arithmeticOf } from '#ui/measures/arithmetic.ts';
import { stageSets } from '#ui/measures/stageSets.ts';
import { standing, thresholdsOf } from '#ui/measures/thresholds.ts';

const table = (name: string): unknown => JSON.parse(readFileSync(`static/data/tables/${name}.json`, 'utf8'));
const { rows: countries } = parsePublished(CountriesFile, table('countries'), 'countries');
const { rows: reserves } = parsePublished(ReservesFile, table('reserves'), 'reserves');
const { rows: rules } = parsePublished(PolicyRulesFile, table('policy_rules'), 'policy_rules');
const governance = new Map(
  countries.flatMap((row) => (row.wgi_latest === null ? [] : [[row.iso3, row.wgi_latest] as const])),
);
const region = new Set(['USA', 'CAN', 'MEX']);

describe('arithmeticOf', () => {
  it('writes the formula with its own figures', () => {
    const rows = [
      { country: 'COD', value: 60 },
      { country: 'IDN', value: 40 },
    ];
    const terms = { governance: new Map([['COD', 8]]), region: new Set(['IDN']), demand: [] };
    const text = (measure: (typeof MEASURES)[number]) => arithmeticOf(measure, rows, terms, 'en')?.expression;
    expect(text('top-1')).toBe('60 / 100');
    expect(text('hhi')).toBe('10,000 × (0.6² + 0.4²)');
    expect(text('governed-hhi')).toBe('0.6² × 8');
    expect(text('region-share')).toBe('40 / 100');
    expect(text('n-1')).toBeUndefined();
  });

  it('comes to an end of the reading on screen, for every measure of every published stage', () => {
    let compared = 0;
    for (const network of shippedNetworks()) {
      for (const { rows, demand } of stageSets(network, reserves)) {
        const terms = { governance, region, demand };
        const readings = readingsOf(rows, terms);
        for (const measure of MEASURES) {
          const { value } = readings[measure];
          const sum = arithmeticOf(measure, rows, terms, 'en');
          if (value === null || sum === null) continue;
          const miss = Math.min(Math.abs(sum.result - value.low), Math.abs(sum.result - value.high));
          expect(miss, `${network.commodity} ${measure}: ${sum.expression}`).toBeLessThan(1e-9);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});

describe('thresholds', () => {
  it('are those of rules in force alone', () => {
    const levels = thresholdsOf(rules).map(({ measure, level }) => [measure, level]);
    expect(levels).toEqual([
      ['top-1', 0.65],
      ['hhi', 0.18],
    ]);
  });

  it('are passed for certain only by the low end of a reading', () => {
    const [top] = thresholdsOf(rules);
    if (!top) throw new Error('Expected a threshold of the largest share');
    const at = (low: number, high: number) => standing({ value: { low, high }, countries: [] }, top);
    expect([at(0.7, 0.8), at(0.6, 0.7), at(0.5, 0.65)]).toEqual(['above', 'maybe', 'below']);
    expect(standing({ value: null, countries: [] }, top)).toBeNull();
  });
});
