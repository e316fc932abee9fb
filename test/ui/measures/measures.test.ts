import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { formatChange, formatReading } from '#ui/measures/formatReading.ts';
import { readingsOf } from '#engine/measure/readings.ts';
import { stageSets } from '#ui/measures/stageSets.ts';

const none = { governance: new Map<string, number>(), region: new Set<string>(), demand: [] };
const rows = [
  { country: 'COD', value: 60 },
  { country: 'IDN', value: 30 },
  { country: 'AUS', value: 10 },
  { country: 'CUB', value: null },
];

describe('the readings of a stage', () => {
  it('are those of the countries with a known figure', () => {
    const readings = readingsOf(rows, { ...none, region: new Set(['AUS', 'IDN']) });
    expect(readings['top-1']).toEqual({ value: { low: 0.6, high: 0.6 }, countries: ['COD'] });
    expect(readings.hhi.value?.low).toBeCloseTo(0.46, 12);
    expect(readings['region-share'].value?.low).toBeCloseTo(0.4, 12);
    expect(readings['n-1'].value).toBeNull();
  });

  it('lose the largest supplier with its own intake in N-1', () => {
    const demand = [
      { country: 'COD', value: 20 },
      { country: 'CHN', value: 80 },
    ];
    expect(readingsOf(rows, { ...none, demand })['n-1']).toEqual({
      value: { low: 0.5, high: 0.5 },
      countries: ['COD'],
    });
  });

  it('count "other countries" of a region at the high end only', () => {
    const open = readingsOf([...rows, { country: 'OTH', value: 100 }], { ...none, region: new Set(['COD']) });
    expect(open['region-share'].value).toEqual({ low: 0.3, high: 0.8 });
  });

  it('agree with the bars of the figures panel for every published network', () => {
    const { rows: reserves } = parsePublished(
      ReservesFile,
      JSON.parse(readFileSync('static/data/tables/reserves.json', 'utf8')),
      'reserves',
    );
    for (const network of shippedNetworks()) {
      const sets = stageSets(network, reserves);
      for (const summary of stageSummaries(network)) {
        const set = sets.find(({ stage, form }) => stage === summary.stage && form === summary.form);
        const readings = readingsOf(set?.rows ?? [], none);
        expect(readings.hhi.value).toEqual(summary.hhi);
        expect(readings['top-1'].countries).toEqual([summary.top.country]);
      }
    }
  });
});

it('a reading is written on the scale its readers know, and a change with its sign', () => {
  expect(formatReading('hhi', { low: 0.46, high: 0.46 }, 'en')).toBe('4,600');
  expect(formatReading('effective-suppliers', { low: 2, high: Infinity }, 'en')).toBe('2–∞');
  expect(formatChange('top-1', { low: 0.6, high: 0.6 }, { low: 0.55, high: 0.6 }, 'en')).toBe('−5');
  expect(formatChange('hhi', { low: 0.4, high: 0.4 }, { low: 0.41, high: 0.41 }, 'en')).toBe('+100');
  expect(formatChange('hhi', null, { low: 0.41, high: 0.41 }, 'en')).toBeNull();
});
