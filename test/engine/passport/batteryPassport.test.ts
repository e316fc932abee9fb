import { describe, expect, it } from 'vitest';
import type { LonLat, Network } from '#domain/network.ts';
import { batteryPassport } from '#engine/passport/batteryPassport.ts';
import type { IntensityRow, PassportData, PassportRule } from '#engine/passport/question.ts';
import { number, readTable } from '../measure/publishedTables.ts';
import { smallNetwork } from '../smallNetwork.ts';

/** On the equator a degree is 2 pi 6371.0088 / 360 km on Turf's sphere. */
const DEGREE = (2 * Math.PI * 6371.0088) / 360;

function at(network: Network, positions: Readonly<Record<string, LonLat>>): Network {
  const places = network.places.map((place) => ({ ...place, position: positions[place.id] ?? null }));
  return { ...network, places };
}

const cobalt = at(
  smallNetwork([
    ['COD', 'extraction', 'CHN', 'processing', 60],
    ['CAN', 'extraction', 'CHN', 'processing', 20],
    ['scrap', 'extraction', 'USA', 'processing', 20],
    ['CHN', 'processing', 'USA', 'manufacturing', 80],
    ['USA', 'processing', 'USA', 'manufacturing', 20],
  ]),
  {
    'testium:COD:extraction': [20, 0],
    'testium:CAN:extraction': [-80, 0],
    'testium:CHN:processing': [110, 0],
    'testium:USA:processing': [-90, 0],
    'testium:USA:manufacturing': [-100, 0],
  },
);

const rows: readonly IntensityRow[] = [
  { chemistry: 'NMC622', commodity: 'cobalt', kilogramsPerKwh: 0.2, sources: ['BATPAC'] },
  { chemistry: 'NMC622', commodity: 'nickel', kilogramsPerKwh: 0.6, sources: ['BATPAC'] },
  { chemistry: 'LFP', commodity: 'cobalt', kilogramsPerKwh: 0, sources: ['BATPAC'] },
];
const data: PassportData = {
  networks: new Map([['cobalt', cobalt]]),
  intensity: rows,
  prices: [
    { commodity: 'cobalt', usdPerKilogram: 30, year: 2024, sources: ['USGS_MCS2026'] },
    { commodity: 'nickel', usdPerKilogram: 10, year: 2024, sources: ['USGS_MCS2026'] },
  ],
};
const rule: PassportRule = {
  region: new Set(['USA', 'CAN', 'MEX']),
  covered: new Set(['CHN']),
  test: 'or',
  threshold: 0.4,
};
const pack = { kwh: 75, chemistry: 'NMC622', country: 'USA' };

describe('batteryPassport', () => {
  const passport = batteryPassport(pack, data, rule);
  const [first, second] = passport.minerals;

  it('holds kWh times kilograms a kWh, with the row it comes from', () => {
    expect(first?.kilograms.value).toBeCloseTo(15, 12);
    expect(first?.kilograms.assumptions).toEqual([
      {
        kind: 'intensity',
        commodity: 'cobalt',
        chemistry: 'NMC622',
        kilogramsPerKwh: 0.2,
        sources: ['BATPAC'],
      },
    ]);
  });

  // 80 of 100 through China (60 COD, 20 CAN), 20 scrap processed at home.
  it('traces the origins and weighs them: 0.8 covered, 0.4 regional, 0.6 from third parties', () => {
    expect(
      first?.origins.value?.map(({ extraction, processing, share }) => [extraction, processing, share]),
    ).toEqual([
      ['COD', 'CHN', 0.6000000000000001],
      ['CAN', 'CHN', 0.2],
      ['scrap', 'USA', 0.2],
    ]);
    expect(first?.covered.value?.low).toBeCloseTo(0.8, 12);
    expect(first?.regional.value?.low).toBeCloseTo(0.4, 12);
    expect(first?.thirdParty.value?.high).toBeCloseTo(0.6, 12);
    expect(first?.covered.assumptions.map(({ kind }) => kind)).toEqual([
      'national-average',
      'proportional-mixing',
    ]);
  });

  it('says why a mineral cannot be traced and lets it count either way', () => {
    expect(second?.gap).toBe('no-network');
    expect(second?.origins.value).toBeNull();
    // 15 kg cobalt at 0.8 and 45 kg nickel anywhere from 0 to 1.
    expect(passport.covered.value?.low).toBeCloseTo(12 / 60, 12);
    expect(passport.covered.value?.high).toBeCloseTo(57 / 60, 12);
    expect(batteryPassport({ ...pack, country: 'DEU' }, data, rule).minerals[0]?.gap).toBe(
      'no-intake-in-country',
    );
    const short = smallNetwork([['COD', 'extraction', 'CHN', 'processing', 1]]);
    const networks = new Map([['cobalt', short]]);
    const gap = batteryPassport(pack, { ...data, networks }, rule).minerals[0]?.gap;
    expect(gap).toBe('chain-ends-before-manufacturing');
  });

  // Cobalt 15 x 30 = 450, nickel 45 x 10 = 450; regional 0.4 x 450 = 180 plus 0 to 450.
  it('has a mineral value content of 0.2 to 0.7, so the threshold is open', () => {
    expect(passport.valueContent.value?.value).toBeCloseTo(900, 9);
    expect(passport.valueContent.value?.content.low).toBeCloseTo(0.2, 12);
    expect(passport.valueContent.value?.content.high).toBeCloseTo(0.7, 12);
    expect(passport.meetsThreshold).toBeNull();
    expect(batteryPassport(pack, data, { ...rule, threshold: 0.71 }).meetsThreshold).toBe(false);
    expect(batteryPassport(pack, data, { ...rule, threshold: 0.2 }).meetsThreshold).toBe(true);
    expect(passport.valueContent.assumptions.filter(({ kind }) => kind === 'price')).toHaveLength(2);
  });

  // COD 20 E to CHN 110 E: 90 degrees; CAN 80 W to CHN: 170; CHN to USA 100 W over the Pacific: 150.
  it('measures the way over the Pacific and leaves scrap out', () => {
    const degrees = (0.6 * (90 + 150) + 0.2 * (170 + 150)) / 0.8;
    expect(first?.journey.value?.kilometres).toBeCloseTo(degrees * DEGREE, 3);
    expect(first?.journey.value?.located).toBeCloseTo(0.8, 12);
    expect(passport.tonneKilometres.value).toBeCloseTo(0.015 * 0.8 * degrees * DEGREE, 6);
    expect(first?.journey.assumptions.at(-1)).toEqual({ kind: 'great-circle', commodity: 'cobalt' });
  });

  it('leaves out what the chemistry does not contain, and keeps an unknown amount unknown', () => {
    expect(batteryPassport({ ...pack, chemistry: 'LFP' }, data, rule).minerals).toEqual([]);
    const intensity = [{ chemistry: 'LFP', commodity: 'cobalt', kilogramsPerKwh: null, sources: [] }];
    const open = batteryPassport({ ...pack, chemistry: 'LFP' }, { ...data, intensity }, rule);
    expect(open.minerals[0]?.kilograms.value).toBeNull();
    expect(open.covered.value).toBeNull();
    expect(open.valueContent.value).toBeNull();
    expect(open.meetsThreshold).toBeNull();
  });

  it('refuses an unknown chemistry, an empty pack and a threshold in percent', () => {
    expect(() => batteryPassport({ ...pack, chemistry: 'NaS' }, data, rule)).toThrow(
      /among LFP, NMC622, found NaS/,
    );
    expect(() => batteryPassport({ ...pack, kwh: 0 }, data, rule)).toThrow(/kWh above 0, found 0/);
    expect(() => batteryPassport(pack, data, { ...rule, threshold: 40 })).toThrow(/from 0 to 1, found 40/);
  });

  // 75 kWh x 0.13362 kg Co a kWh of NCA (BatPaC 5.1 defaults).
  it('reads the published intensity: a 75 kWh NCA pack holds 10.0 kg of cobalt', () => {
    const intensity = readTable('data/tables/intensity.csv')
      .filter((row) => row['item'] === 'battery pack, NCA' && row['commodity'] !== '')
      .map((row) => ({
        chemistry: 'NCA',
        commodity: row['commodity'] ?? '',
        kilogramsPerKwh: number(row, 'value'),
        sources: [row['source_id'] ?? ''],
      }));
    const nca = batteryPassport({ ...pack, chemistry: 'NCA' }, { ...data, intensity }, rule);
    const kilograms = nca.minerals.find(({ commodity }) => commodity === 'cobalt')?.kilograms.value;
    expect(kilograms).toBeCloseTo(10.0215, 4);
  });
});
