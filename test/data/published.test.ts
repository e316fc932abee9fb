import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, point } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readOutlines } from '#scripts/read/outlines.ts';
import { COMMODITIES, commodity, flow, place, sharePct } from './commodityFiles.ts';

const sum = (values: readonly (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
const table = (path: string) => JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));

describe('shares of the baseline are those that sources print', () => {
  test.each([
    // USGS, Mineral Commodity Summaries 2026: 226,000 of 301,590 t Co and 2.31 of 3.706 Mt Ni mined in 2024.
    ['DR Congo mines three quarters of cobalt', 'cobalt', 'extraction', 'COD', 74.9],
    ['Indonesia mines 62 % of nickel', 'nickel', 'extraction', 'IDN', 62.3],
    ['China mines 70 % of rare earths', 'rare-earths', 'extraction', 'CHN', 70.3],
    ['Australia mines 37 % of lithium', 'lithium', 'extraction', 'AUS', 37.1],
    // IEA, Critical Minerals Dataset 2025 (base year 2024); Global Critical Minerals Outlook 2025 prints 70, 78, 91 %.
    ['China refines 70 % of lithium', 'lithium', 'processing', 'CHN', 70.2],
    ['China refines 78 % of cobalt', 'cobalt', 'processing', 'CHN', 78.4],
    ['China refines 91 % of magnet rare earths', 'rare-earths', 'processing', 'CHN', 91.3],
    ['Indonesia refines 43 % of nickel', 'nickel', 'processing', 'IDN', 42.9],
    // USGS MCS 2026: 12.4 of 27.6 Mt.
    ['China refines 45 % of copper', 'copper', 'processing', 'CHN', 44.9],
    // EU, Study on the Critical Raw Materials 2023: 2016-2020 shares.
    ['China processes 85.6 % of tungsten', 'tungsten', 'processing', 'CHN', 85.6],
  ])('%s', (_, id, stage, country, printed) => {
    expect(sharePct(id, stage, country)).toBeCloseTo(printed, 0);
    expect(Math.abs(sharePct(id, stage, country) - printed)).toBeLessThan(0.1);
  });

  test('China makes 96 % of battery-grade graphite, synthetic included (IEA 2025)', () => {
    const form = place('graphite:CHN:processing').form;
    expect(sharePct('graphite', 'processing', 'CHN', form)).toBeCloseTo(95.7, 1);
  });
});

describe('the flows that lead are those that are known to lead', () => {
  const leading = (id: string, from: string, to: string) =>
    commodity(id)
      .flows.filter((row) => row.from === from && row.to === to && row.toForm === null)
      .filter((row) => row.origin !== row.destination && /^[A-Z]{3}$/.test(row.origin))
      .filter((row) => /^[A-Z]{3}$/.test(row.destination))
      .sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0))[0]?.id;

  test.each([
    ['lithium', 'extraction', 'processing', 'lithium:AUS:extraction>CHN:processing'],
    ['lithium', 'processing', 'manufacturing', 'lithium:CHL:processing>CHN:manufacturing'],
    ['cobalt', 'extraction', 'processing', 'cobalt:COD:extraction>CHN:processing'],
    ['aluminium', 'extraction', 'processing', 'aluminium:GIN:extraction>CHN:processing'],
    ['copper', 'extraction', 'processing', 'copper:CHL:extraction>CHN:processing'],
    ['copper', 'processing', 'manufacturing', 'copper:COD:processing>CHN:manufacturing'],
    ['manganese', 'extraction', 'processing', 'manganese:ZAF:extraction>CHN:processing'],
  ])('%s, %s to %s', (id, from, to, expected) => {
    expect(leading(id, from, to)).toBe(expected);
  });

  test('Guinea sends about 110 Mt of bauxite to China', () => {
    expect(flow('aluminium:GIN:extraction>CHN:processing').tonnes).toBeGreaterThan(108e6);
    expect(flow('aluminium:GIN:extraction>CHN:processing').tonnes).toBeLessThan(114e6);
  });

  test('most nickel ore of Indonesia stays at home', () => {
    const home = flow('nickel:IDN:extraction>IDN:processing').tonnes ?? 0;
    expect(home / (place('nickel:IDN:extraction').tonnes ?? 0)).toBeGreaterThan(0.6);
  });

  test('reports are kept: the Philippines to Indonesia, Chile to China, South Africa to China', () => {
    for (const id of [
      'nickel:PHL:extraction>IDN:processing',
      'copper:CHL:extraction>CHN:processing',
      'manganese:ZAF:extraction>CHN:processing',
    ]) {
      expect([id, flow(id).basis]).toEqual([id, 'reconciled']);
      expect(flow(id).factor).toBeGreaterThan(0.8);
      expect(flow(id).factor).toBeLessThan(1.35);
    }
  });

  test('a report of 2023 is shown as it was made, and set against its own year', () => {
    const found = flow('cobalt:COD:extraction>CHN:processing');
    expect([found.basis, found.evidence]).toEqual(['reconciled', 'neighbour-year']);
    expect(found.reportedTonnes).toBeGreaterThan(116_000);
    expect(found.reportedTonnes).toBeLessThan(121_000);
  });

  test('rare earths of Australia go to Malaysia before China', () => {
    const ofAustralia = commodity('rare-earths').flows.filter(
      (row) => row.origin === 'AUS' && row.from === 'extraction',
    );
    const to = (country: string) => ofAustralia.find((row) => row.destination === country)?.tonnes ?? 0;
    expect(to('MYS')).toBeGreaterThan(15_000);
    expect(to('CHN')).toBeLessThan(1000);
  });
});

describe('every file balances', () => {
  const within = (found: number, expected: number) =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));

  test.each(COMMODITIES.map(({ id }) => id))('%s: what a place sends is what it has, to 1e-9', (id) => {
    const { places, flows } = commodity(id);
    for (const row of places) {
      const sent = flows.filter(({ originId }) => originId === row.id);
      if (sent.length > 0) within(sum(sent.map(({ tonnes }) => tonnes)), row.tonnes ?? NaN);
    }
  });

  test.each(COMMODITIES.map(({ id }) => id))('%s: output is intake times yield', (id) => {
    const { places, flows, legs } = commodity(id);
    for (const row of places) {
      const taken = flows.filter(({ destinationId }) => destinationId === row.id);
      if (taken.length === 0) continue;
      const made = taken.map((flow) => {
        const leg = legs.find(
          ({ from, to, toForm }) => from === flow.from && to === flow.to && toForm === flow.toForm,
        );
        return (flow.tonnes ?? 0) * (leg?.yield ?? NaN);
      });
      // Each of the flows on both sides is rounded to 1e-6 t.
      expect(Math.abs(sum(made) - (row.tonnes ?? NaN))).toBeLessThan(1e-4 + 1e-9 * (row.tonnes ?? 0));
    }
  });

  test('low and high enclose every figure', () => {
    for (const { places, flows } of COMMODITIES) {
      for (const { id, tonnes, low, high } of [...places, ...flows]) {
        if (low !== null) expect([id, low <= (tonnes ?? NaN)]).toEqual([id, true]);
        if (high !== null) expect([id, high >= (tonnes ?? NaN)]).toEqual([id, true]);
      }
    }
  });

  test('every flow joins two places of its file, and no id stands twice', () => {
    for (const { places, flows } of COMMODITIES) {
      const ids = new Set(places.map(({ id }) => id));
      expect(ids.size).toBe(places.length);
      expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
      for (const row of flows)
        expect([row.id, ids.has(row.originId), ids.has(row.destinationId)]).toEqual([row.id, true, true]);
    }
  });
});

describe('traps in the figures', () => {
  test('lithium mining of the United States is withheld, never 0', () => {
    expect(place('lithium:USA:extraction')).toMatchObject({ tonnes: null, basis: 'withheld', low: null });
    expect(
      commodity('lithium').flows.filter(({ origin, from }) => origin === 'USA' && from === 'extraction'),
    ).toEqual([]);
  });

  test('small producers leave "other countries" as estimates: Mongolia, Brazil and Panama mine copper', () => {
    for (const country of ['MNG', 'BRA', 'PAN', 'SRB']) {
      expect(place(`copper:${country}:extraction`).basis).toBe('estimated');
      expect(place(`copper:${country}:extraction`).tonnes).toBeGreaterThan(100_000);
    }
    expect(commodity('copper').places.some(({ country }) => country === 'OTH')).toBe(false);
  });

  test('no flow runs from "other countries" to "other countries"', () => {
    const both = COMMODITIES.flatMap(({ flows }) => flows).filter(
      ({ origin, destination }) => origin === 'OTH' && destination === 'OTH',
    );
    expect(both).toEqual([]);
  });

  test('rare-earth refining counts magnet oxides: the conversion is 80.8 of 384.0 kt', () => {
    const [first] = commodity('rare-earths').legs;
    expect(first?.yield).toBeCloseTo(80_805 / 384_000, 5);
    expect([first?.fromUnit, first?.toUnit]).toEqual(['t REO', 't magnet REO']);
  });

  test.each([
    'tungsten',
    'antimony',
    'tin',
    'zinc',
    'manganese',
    'chromium',
    'vanadium',
    'platinum',
    'palladium',
  ])('processing of %s is derived from shares and says so', (id) => {
    const rows = commodity(id).places.filter(
      ({ stage, country }) => stage === 'processing' && country !== null,
    );
    const mined = commodity(id).places.filter(
      ({ stage, country }) => stage === 'extraction' && country !== null,
    );
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['estimated']));
    expect(sum(rows.map(({ tonnes }) => tonnes))).toBeCloseTo(sum(mined.map(({ tonnes }) => tonnes)), 2);
  });

  test('the yield of bauxite is the ratio of the two world totals', () => {
    const world = (stage: string) =>
      sum(
        commodity('aluminium')
          .places.filter((row) => row.stage === stage && row.country !== null)
          .map(({ tonnes }) => tonnes),
      );
    expect(commodity('aluminium').legs[0]?.yield).toBeCloseTo(world('processing') / world('extraction'), 3);
  });

  test('bauxite, alumina and aluminium have their own tonnes', () => {
    const units = commodity('aluminium').places.map(({ stage, unit }) => `${stage} ${unit}`);
    expect([...new Set(units)]).toEqual([
      'extraction t bauxite',
      'processing t alumina',
      'manufacturing t Al',
      'use t Al',
    ]);
  });

  test('battery-grade graphite is mostly synthetic, and synthetic is a place of its own', () => {
    const synthetic = place('graphite:synthetic:extraction').tonnes ?? 0;
    const forms = commodity('graphite').places.filter(({ id }) => /:processing$/.test(id));
    expect(synthetic / sum(forms.map(({ tonnes }) => tonnes))).toBeCloseTo(0.75, 6);
  });

  test('copper beyond the mines comes of scrap: 27.60 less 22.98 Mt', () => {
    expect(place('copper:scrap:extraction').tonnes).toBeCloseTo(27_600_000 - 22_981_000, 0);
  });

  test('cobalt beyond the refineries goes to stocks and losses: 301.6 less 250.2 kt', () => {
    expect(place('cobalt:stocks-and-losses:processing').tonnes).toBeCloseTo(301_590 - 250_150, 0);
  });

  test('cells are a small part of the use of nickel and manganese', () => {
    for (const [id, most] of [
      ['nickel', 0.15],
      ['manganese', 0.02],
    ] as const) {
      const uses = commodity(id).places.flatMap(({ uses }) => uses ?? []);
      const inCells = sum(uses.filter(({ use }) => use === 'battery-cells').map(({ tonnes }) => tonnes));
      expect(inCells / sum(uses.map(({ tonnes }) => tonnes))).toBeLessThan(most);
      expect(inCells).toBeGreaterThan(0);
    }
  });

  test('transit countries of cobalt refine and mine nothing on the way', () => {
    for (const hub of ['NAM', 'TZA', 'MOZ']) {
      const rows = commodity('cobalt').places.filter(
        ({ country, stage }) => country === hub && (stage === 'extraction' || stage === 'processing'),
      );
      expect(sum(rows.map(({ tonnes }) => tonnes))).toBe(0);
    }
  });

  test('brine plants of Chile and Argentina take material of their own country only', () => {
    for (const country of ['CHL', 'ARG']) {
      const into = commodity('lithium').flows.filter(
        ({ destination, to }) => destination === country && to === 'processing',
      );
      expect(new Set(into.map(({ origin }) => origin))).toEqual(
        new Set(country === 'CHL' ? ['CHL', 'unknown-origin'] : ['ARG']),
      );
    }
  });

  test('refined copper of Congo is cut at its output and the rest given to DR Congo', () => {
    const ofCongo = commodity('copper').flows.filter(
      ({ origin, from }) => origin === 'COG' && from === 'processing',
    );
    expect(sum(ofCongo.map(({ tonnes }) => tonnes))).toBeLessThan(20_000);
    expect(place('copper:COG:extraction').tonnes).toBeGreaterThan(0);
  });

  test('titanium has two forms of processing and no manufacturing flows', () => {
    const { flows, places } = commodity('titanium');
    expect(places.some(({ stage }) => stage === 'manufacturing')).toBe(false);
    expect(new Set(flows.map(({ toForm }) => toForm))).toEqual(new Set(['sponge', 'pigment']));
    expect(flows.some(({ to }) => to === 'manufacturing')).toBe(false);
  });

  test('magnesium metal does not come from the magnesite that is mined; gallium and germanium have no flows', () => {
    expect(commodity('magnesium').flows.some(({ from }) => from === 'extraction')).toBe(false);
    expect(commodity('gallium').flows).toEqual([]);
    expect(commodity('germanium').flows).toEqual([]);
  });
});

describe('nothing is lost in joins', () => {
  const countries = COMMODITIES.flatMap(({ places }) => places.map(({ country }) => country));

  test.each(['NAM', 'TWN', 'XKX', 'COG', 'COD', 'HKG', 'NCL'])('%s is there', (iso3) => {
    expect(countries).toContain(iso3);
  });

  test('every country and every source resolves', () => {
    const known = new Set<string>(
      table('tables/countries.json').rows.map((row: { iso3: string }) => row.iso3),
    );
    const sources = new Set<string>(table('sources.json').sources.map((row: { id: string }) => row.id));
    for (const { places, flows } of COMMODITIES) {
      for (const row of places) expect(row.country === null || known.has(row.country)).toBe(true);
      for (const row of [...places, ...flows]) {
        expect(row.sources.length).toBeGreaterThan(0);
        expect(row.sources.filter((id) => !sources.has(id))).toEqual([]);
      }
    }
  });
});

describe('places stand where they say', () => {
  test('mining and refining of China are different points in every commodity', () => {
    for (const { id, places } of COMMODITIES) {
      const at = (stage: string) =>
        places.find((row) => row.country === 'CHN' && row.stage === stage)?.position ?? null;
      if (at('extraction') === null || at('processing') === null) continue;
      expect([id, at('extraction')]).not.toEqual([id, at('processing')]);
    }
  });

  test('every country has a point and a named anchor, unless the map draws no outline of it', () => {
    const drawn = new Set(readOutlines().map((outline) => outline.properties.a3));
    for (const row of COMMODITIES.flatMap(({ places }) => places)) {
      if (row.country === null || row.country === 'OTH' || !drawn.has(row.country)) continue;
      expect([row.id, row.position === null]).toEqual([row.id, false]);
      expect(row.anchor?.name.length).toBeGreaterThan(0);
    }
  });

  test('points that stand for a whole country lie on its land', () => {
    const outlines = readOutlines();
    const pointless = COMMODITIES.flatMap(({ places }) => places).filter((row) => {
      if (row.position === null || !row.anchor?.name.startsWith('a point of the country')) return false;
      const own = outlines.filter((outline) => outline.properties.a3 === row.country);
      const [longitude = 0, latitude = 0] = row.position;
      return ![0, 360, -360].some((turn) =>
        own.some((outline) => booleanPointInPolygon(point([longitude + turn, latitude]), outline)),
      );
    });
    expect(pointless.map(({ id }) => id)).toEqual([]);
  });
});
