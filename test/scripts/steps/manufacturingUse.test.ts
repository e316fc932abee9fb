import { describe, expect, test } from 'vitest';
import { apparentConsumption } from '#scripts/steps/apparentConsumption.ts';
import { magnetShares } from '#scripts/steps/magnetShares.ts';
import { allUses, batteryUse, type BatteryInput } from '#scripts/steps/manufacturingUse.ts';
import { realTables } from '../checks/tablesWith.ts';
import { link } from './links.ts';

const tables = realTables();
const battery: BatteryInput = {
  cells: tables.production.filter(({ commodity }) => commodity === 'battery-cells'),
  utilisation: 1,
  mix: tables.battery_mix,
  intensity: tables.intensity,
};

describe('use in cells', () => {
  test('is capacity times chemistry mix times kg per kWh: Poland, 73 GWh, lithium', () => {
    // 0.10 x LFP 0.09149 + 0.15 x NCA 0.10749 + 0.35 x NMC622 0.11025 + 0.40 x NMC811 0.0998 = 0.10378 kg/kWh
    expect(batteryUse('lithium', battery).get('POL')).toBeCloseTo(73 * 0.10378 * 1000, 3);
  });

  test('grows in proportion to utilisation', () => {
    const half = batteryUse('cobalt', { ...battery, utilisation: 0.5 });
    for (const [country, tonnes] of batteryUse('cobalt', battery)) {
      expect(half.get(country)).toBeCloseTo(tonnes / 2, 9);
    }
  });

  test('a chemistry without an intensity is named', () => {
    expect(() => batteryUse('cobalt', { ...battery, intensity: [] })).toThrow(
      /intensity\.csv.*cobalt.*found none/,
    );
  });

  test('the shares of each mix sum to 1', () => {
    for (const region of ['CHN', 'OTH']) {
      const shares = tables.battery_mix.filter((row) => row.region === region).map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('all uses', () => {
  const total = (uses: ReturnType<typeof allUses>) =>
    uses.flatMap(({ uses }) => uses).reduce((sum, { tonnes }) => sum + tonnes, 0);

  test('sum to the output of the world', () => {
    expect(
      total(
        allUses(
          1000,
          new Map([['POL', 50]]),
          new Map([
            ['CHN', 700],
            ['JPN', 300],
          ]),
        ),
      ),
    ).toBeCloseTo(1000, 9);
  });

  test('other use follows apparent consumption less the use in cells', () => {
    const uses = allUses(
      1000,
      new Map([['CHN', 100]]),
      new Map([
        ['CHN', 400],
        ['JPN', 600],
      ]),
    );
    expect(uses).toEqual([
      {
        country: 'CHN',
        uses: [
          { use: 'battery-cells', tonnes: 100 },
          { use: 'other', tonnes: 300 },
        ],
      },
      { country: 'JPN', uses: [{ use: 'other', tonnes: 600 }] },
    ]);
  });

  test('cells never use more than the world makes', () => {
    expect(total(allUses(100, new Map([['CHN', 400]]), new Map([['CHN', 100]])))).toBeCloseTo(100, 9);
  });
});

describe('apparent consumption', () => {
  test('is output plus imports less exports', () => {
    const use = apparentConsumption(new Map([['CHL', 100]]), [link('CHL>CHN', 70)], new Map());
    expect(Object.fromEntries(use)).toEqual({ CHL: 30, CHN: 70 });
  });

  test('is never negative', () => {
    expect(apparentConsumption(new Map(), [link('NLD>DEU', 5)], new Map()).get('NLD')).toBe(0);
  });

  test('what a capped country cannot use counts as use of the importers', () => {
    const use = apparentConsumption(
      new Map([['COD', 100]]),
      [link('COD>CHN', 60), link('COD>IND', 20)],
      new Map([['COD', { tonnes: 4, restTo: null }]]),
    );
    expect(Object.fromEntries(use)).toEqual({ COD: 4, CHN: 72, IND: 24 });
  });

  test('what a capped country cannot use counts as use of its known buyer, where there is one', () => {
    const use = apparentConsumption(
      new Map([['IDN', 100]]),
      [link('IDN>JPN', 20)],
      new Map([['IDN', { tonnes: 30, restTo: 'CHN' }]]),
    );
    expect(Object.fromEntries(use)).toEqual({ IDN: 30, CHN: 50, JPN: 20 });
  });
});

describe('magnet shares', () => {
  test('China has 90 %, and Japan most of the rest as in the last set that names it', () => {
    const shares = magnetShares(tables.production.filter(({ commodity }) => commodity === 'ndfeb-magnets'));
    expect(shares.get('CHN')).toBeCloseTo(0.9, 12);
    expect(shares.get('JPN')).toBeCloseTo((0.1 * 19.3) / 20.6, 12);
    expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
