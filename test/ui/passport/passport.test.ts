import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IntensityFile } from '#domain/published/tables/intensity.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { mineralValueContent } from '#engine/measure/mineralValueContent.ts';
import { batteryPassport } from '#engine/passport/batteryPassport.ts';
import { contentPrices, lithiumInCarbonate } from '#engine/passport/contentPrices.ts';
import { packRows } from '#engine/passport/packRows.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { fewestMinerals, remediesOf } from '#ui/passport/remedies.ts';
import { askedThing, vehicleRows } from '#ui/passport/vehicles.ts';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(`static/data/tables/${name}.json`, 'utf8')) as unknown;
const intensity = parsePublished(IntensityFile, table('intensity'), 'intensity').rows;
const priceRows = parsePublished(PricesFile, table('prices'), 'prices').rows;
const { traced, untraced } = packRows(intensity);
const prices = contentPrices(priceRows, 2024, lithiumInCarbonate(intensity));
const networks = new Map(shippedNetworks().map((network) => [network.commodity, network]));
const ask = (threshold: number, test: 'or' | 'and' = 'or') =>
  batteryPassport(
    { kwh: 75, chemistry: 'NMC 622', country: 'MEX' },
    { networks, intensity: traced, prices },
    {
      region: new Set(['USA', 'MEX', 'CAN']),
      covered: new Set(['CHN', 'RUS', 'IRN', 'PRK']),
      test,
      threshold,
    },
  );

describe('the figures behind a passport', () => {
  it('are read from the packs only, with minerals that have no chain apart', () => {
    expect(traced.find((row) => row.chemistry === 'NMC 622' && row.commodity === 'lithium')).toMatchObject({
      kilogramsPerKwh: 0.11025,
    });
    expect(new Set(untraced.map((row) => row.mineral))).toEqual(new Set(['aluminium', 'phosphorus']));
  });

  it('price lithium in carbonate a kilogram of lithium: 11,800 / 187.9 US dollars in 2024', () => {
    expect(prices.find((row) => row.commodity === 'lithium')?.usdPerKilogram).toBeCloseTo(11_800 / 187.9, 6);
  });

  it('price manganese a kilogram of content: a metric-ton unit holds ten', () => {
    expect(prices.find((row) => row.commodity === 'manganese')?.usdPerKilogram).toBeCloseTo(0.553, 9);
  });

  it('hold one price a commodity, and none where the conversion is not known', () => {
    expect(new Set(prices.map((row) => row.commodity)).size).toBe(prices.length);
    expect(contentPrices(priceRows, 2024, null).some((row) => row.commodity === 'lithium')).toBe(false);
  });
});

describe('a whole car', () => {
  const vehicles = vehicleRows(intensity);
  const car = 'battery electric car (75 kWh NMC622)';
  const files = { vehicles, intensity: traced, untraced };

  it('is asked about in the kilograms that its source prints', () => {
    const thing = askedThing({ car, kwh: 75, chemistry: 'NMC 622' }, files);
    const { minerals } = batteryPassport(
      { kwh: thing.kwh, chemistry: thing.chemistry, country: 'MEX' },
      { networks, intensity: thing.intensity, prices },
      { region: new Set(['MEX']), covered: new Set(['CHN']), test: 'or', threshold: 0.4 },
    );
    expect(minerals.find(({ commodity }) => commodity === 'copper')?.kilograms.value).toBe(53.2);
    expect(minerals.find(({ commodity }) => commodity === 'lithium')?.kilograms.value).toBe(8.9);
    expect(thing.untraced.map(({ mineral }) => mineral)).toEqual(['others']);
  });

  it('that an address names and no table has is the usual pack, as is a chemistry', () => {
    expect(askedThing({ car: 'a bicycle', kwh: 60, chemistry: 'NMC 999' }, files)).toMatchObject({
      ...{ car: null, kwh: 60, chemistry: 'NMC 622' },
    });
  });
});

describe('what a pack made in Mexico would have to change', () => {
  it('is nothing where it meets the threshold', () => {
    expect(remediesOf(ask(0), prices, 0)).toEqual([]);
  });

  it.each(['or', 'and'] as const)('brings the certain content exactly to the threshold (%s)', (test) => {
    const passport = ask(0.6, test);
    const remedies = remediesOf(passport, prices, 0.6);
    expect(remedies.length).toBeGreaterThan(3);
    for (const { commodity, to } of remedies) {
      if (to === null) continue;
      const content = mineralValueContent(
        passport.minerals.map((mineral) => ({
          commodity: mineral.commodity,
          kilograms: mineral.kilograms.value ?? NaN,
          pricePerKilogram: prices.find((row) => row.commodity === mineral.commodity)?.usdPerKilogram ?? null,
          regionalShare:
            mineral.commodity === commodity
              ? { low: to, high: 1 }
              : (mineral.regional.value ?? { low: 0, high: 1 }),
        })),
      );
      expect(content?.content.low).toBeCloseTo(0.6, 9);
    }
  });

  it('names no share where all of a mineral would not be enough', () => {
    const passport = ask(0.8, 'and');
    const low = passport.valueContent.value?.content.low ?? NaN;
    for (const { to, gain } of remediesOf(passport, prices, 0.8)) {
      expect(to === null).toBe(low + gain < 0.8);
    }
  });
});

describe('the fewest minerals that would have to become regional', () => {
  const remedy = (commodity: string, gain: number) => ({ commodity, from: 0, to: null, gain });
  const all = [remedy('lithium', 0.3), remedy('cobalt', 0.2), remedy('nickel', 0.1)];

  it('are the largest gains that add up to what is missing', () => {
    expect(fewestMinerals(all, 0.25)?.map(({ commodity }) => commodity)).toEqual(['lithium']);
    expect(fewestMinerals(all, 0.45)?.map(({ commodity }) => commodity)).toEqual(['lithium', 'cobalt']);
    expect(fewestMinerals(all, 0)).toEqual([]);
  });

  it('do not exist where even all of them are not enough', () => {
    expect(fewestMinerals(all, 0.7)).toBeNull();
  });

  it('reach every threshold of the slider in a pack whose minerals all have a price', () => {
    for (const percent of [40, 60, 80]) {
      const passport = ask(percent / 100, 'and');
      const content = passport.valueContent.value?.content.low ?? NaN;
      const short = percent / 100 - content;
      const fewest = fewestMinerals(remediesOf(passport, prices, percent / 100), short);
      const gained = (fewest ?? []).reduce((sum, { gain }) => sum + gain, 0);
      expect(gained).toBeGreaterThanOrEqual(short - 1e-9);
    }
  });
});

it('whole cars are read from the same table, with what is not printed left unknown', () => {
  const vehicles = vehicleRows(intensity);
  expect(vehicles.map(({ name }) => name)).toContain('battery electric car (75 kWh NMC622)');
  for (const { kilograms } of vehicles) expect(kilograms.size).toBeGreaterThan(0);
});
