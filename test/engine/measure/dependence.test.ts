import { describe, expect, it } from 'vitest';
import { apparentConsumption } from '#engine/measure/apparentConsumption.ts';
import { geoPolRisk } from '#engine/measure/geoPolRisk.ts';
import { mineralValueContent } from '#engine/measure/mineralValueContent.ts';
import { netImportReliance } from '#engine/measure/netImportReliance.ts';
import { nMinusOne } from '#engine/measure/nMinusOne.ts';
import { coveredNationShare, originShare, thirdPartyShare } from '#engine/measure/originShares.ts';
import { exactly } from '#engine/measure/range.ts';
import { selfSufficiency } from '#engine/measure/selfSufficiency.ts';
import type { Origin } from '#engine/trace/origin.ts';

describe('apparent consumption and net import reliance', () => {
  const terms = { primary: 40, secondary: 10, imports: 70, exports: 15, stockChange: 5 };

  // 40 + 10 + 70 - 15 - 5 = 100; (70 - 15 - 5) / 100.
  it('of 40 mined, 10 recycled, 70 in, 15 out and 5 to stocks are 100 and 0.5', () => {
    expect(apparentConsumption(terms)).toBe(100);
    expect(netImportReliance(terms)).toBe(0.5);
  });

  it('a net exporter has a reliance below 0', () => {
    expect(netImportReliance({ ...terms, imports: 0, stockChange: 0 })).toBeCloseTo(-15 / 35, 12);
  });

  it('are not known when any term is withheld, and never read it as 0', () => {
    for (const name of Object.keys(terms)) {
      expect(apparentConsumption({ ...terms, [name]: null })).toBeNull();
      expect(netImportReliance({ ...terms, [name]: null })).toBeNull();
    }
  });

  it('refuse negative imports but take falling stocks', () => {
    expect(() => apparentConsumption({ ...terms, imports: -1 })).toThrow(/imports.*found -1/);
    expect(apparentConsumption({ ...terms, stockChange: -5 })).toBe(110);
  });
});

describe('nMinusOne', () => {
  const supply = [
    { country: 'CHN', value: 70 },
    { country: 'AUS', value: 20 },
    { country: 'USA', value: 10 },
  ];
  const demand = [
    { country: 'CHN', value: 60 },
    { country: 'DEU', value: 40 },
  ];

  // 30 / 100, and 30 / 40 once China's own demand is gone too.
  it('covers 0.30 of everyone or 0.75 of the rest of the world when China leaves', () => {
    expect(nMinusOne(supply, demand, 'everyone')).toEqual({ lost: 'CHN', coverage: exactly(0.3) });
    expect(nMinusOne(supply, demand, 'rest-of-world')).toEqual({ lost: 'CHN', coverage: exactly(0.75) });
  });

  it('gives a range when a supplier is withheld', () => {
    const rows = [...supply, { country: 'RUS', value: null, high: 10 }];
    expect(nMinusOne(rows, demand, 'everyone')?.coverage).toEqual({ low: 0.3, high: 0.4 });
  });

  it('is not known without a named supplier or without demand', () => {
    expect(nMinusOne([{ country: 'OTH', value: 5 }], demand, 'everyone')).toBeNull();
    expect(nMinusOne(supply, [{ country: 'CHN', value: 60 }], 'rest-of-world')).toBeNull();
  });
});

describe('selfSufficiency', () => {
  it('of a bloc that makes 30 and uses 40 is 0.75', () => {
    const supply = [
      { country: 'USA', value: 10 },
      { country: 'CAN', value: 20 },
      { country: 'CHN', value: 500 },
    ];
    const use = [
      { country: 'USA', value: 35 },
      { country: 'MEX', value: 5 },
    ];
    expect(selfSufficiency(supply, use, new Set(['USA', 'CAN', 'MEX']))).toEqual(exactly(0.75));
    expect(selfSufficiency(supply, use, new Set(['CHN']))).toBeNull();
  });

  it('stays open where a member withholds its output', () => {
    const supply = [
      { country: 'CAN', value: 20 },
      { country: 'USA', value: null, high: 10 },
    ];
    const use = [{ country: 'USA', value: 40 }];
    expect(selfSufficiency(supply, use, new Set(['USA', 'CAN']))).toEqual({ low: 0.5, high: 0.75 });
  });
});

describe('geoPolRisk', () => {
  // HHI 0.68; imports 30 x 0.5 + 50 x 0.2 = 25 over 20 + 80: 0.25.
  it('of HHI 0.68 and a quarter of weighted risk is 0.17', () => {
    const terms = {
      production: [
        { country: 'CHN', value: 80 },
        { country: 'AUS', value: 20 },
      ],
      imports: [
        { country: 'CHN', value: 30 },
        { country: 'AUS', value: 50 },
      ],
      domestic: 20,
      instability: new Map([
        ['CHN', 0.5],
        ['AUS', 0.2],
      ]),
    };
    const range = geoPolRisk(terms);
    expect(range?.low).toBeCloseTo(0.17, 12);
    expect(range?.high).toBeCloseTo(0.17, 12);
    // Unknown home production can only lower the risk: from 25 / 80 of imports alone down to nothing.
    const open = geoPolRisk({ ...terms, domestic: null });
    expect(open?.low).toBe(0);
    expect(open?.high).toBeCloseTo((0.68 * 25) / 80, 12);
  });
});

describe('shares by origin', () => {
  const origins: readonly Origin[] = [
    { kind: 'primary', extraction: 'CAN', processing: 'USA', share: 0.1 },
    { kind: 'primary', extraction: 'CAN', processing: 'CHN', share: 0.2 },
    { kind: 'primary', extraction: 'COD', processing: 'CHN', share: 0.4 },
    { kind: 'secondary', extraction: 'scrap', processing: 'USA', share: 0.1 },
    { kind: 'unknown', extraction: 'unknown-origin', processing: 'JPN', share: 0.2 },
  ];
  const region = new Set(['USA', 'CAN', 'MEX']);

  it.each([
    ['extracted', 0.4, 0.6],
    ['processed', 0.2, 0.2],
    ['or', 0.4, 0.6],
    ['and', 0.2, 0.2],
  ] as const)('%s in the region: %f to %f, unknown extraction only at the high end', (test, low, high) => {
    const range = originShare(origins, region, test);
    expect(range?.low).toBeCloseTo(low, 12);
    expect(range?.high).toBeCloseTo(high, 12);
  });

  it('a covered nation touches what it mined or processed', () => {
    expect(coveredNationShare(origins, new Set(['CHN']))?.low).toBeCloseTo(0.6, 12);
    expect(coveredNationShare(origins, new Set(['CHN']))?.high).toBeCloseTo(0.8, 12);
  });

  it('third-party content is what is left beside the region', () => {
    expect(thirdPartyShare(origins, region, 'or')?.low).toBeCloseTo(0.4, 12);
    expect(thirdPartyShare(origins, region, 'or')?.high).toBeCloseTo(0.6, 12);
    expect(thirdPartyShare([], region, 'or')).toBeNull();
  });
});

describe('mineralValueContent', () => {
  // (10 x 10 x 0.5 + 50 x 2 x 1) / (100 + 100)
  it('of 100 dollars half regional and 100 dollars all regional is 0.75', () => {
    const result = mineralValueContent([
      { commodity: 'lithium', kilograms: 10, pricePerKilogram: 10, regionalShare: exactly(0.5) },
      { commodity: 'copper', kilograms: 50, pricePerKilogram: 2, regionalShare: exactly(1) },
      { commodity: 'graphite', kilograms: 70, pricePerKilogram: null, regionalShare: exactly(0) },
    ]);
    expect(result).toEqual({ content: exactly(0.75), value: 200, unpriced: ['graphite'] });
  });

  it('is not known without any price', () => {
    const unpriced = {
      commodity: 'graphite',
      kilograms: 1,
      pricePerKilogram: null,
      regionalShare: exactly(0),
    };
    expect(mineralValueContent([unpriced])).toBeNull();
  });
});
