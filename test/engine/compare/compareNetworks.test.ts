import { describe, expect, it } from 'vitest';
import { compareNetworks } from '#engine/compare/compareNetworks.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';
import { smallNetwork } from '../smallNetwork.ts';

const BEFORE = smallNetwork([
  ['COD', 'extraction', 'CHN', 'processing', 80],
  ['AUS', 'extraction', 'CHN', 'processing', 20],
  ['CHN', 'processing', 'USA', 'manufacturing', 100],
]);
const AFTER = smallNetwork([
  ['COD', 'extraction', 'CHN', 'processing', 40],
  ['AUS', 'extraction', 'CHN', 'processing', 20],
  ['CHN', 'processing', 'USA', 'manufacturing', 60],
]);

describe('compareNetworks', () => {
  // Ore: shares 0.8, 0.2 against 2/3, 1/3: 2/3 + 0.2. HHI 0.68 against 5/9.
  it('compares leg by leg and stage by stage', () => {
    const { legs, stages } = compareNetworks(BEFORE, AFTER);
    expect(legs.map(({ leg }) => `${leg.from}>${leg.to}`)).toEqual([
      'extraction>processing',
      'processing>manufacturing',
    ]);
    expect(legs[0]?.similarity).toBeCloseTo(2 / 3 + 0.2, 12);
    expect(legs[1]?.similarity).toBe(1);
    expect(legs[0]?.changes[0]).toMatchObject({ kind: 'shrunk', difference: -40 });
    expect(stages[0]?.before.hhi?.low).toBeCloseTo(0.68, 12);
    expect(stages[0]?.after.hhi?.low).toBeCloseTo(5 / 9, 12);
    expect(stages[0]?.after.top1).toMatchObject({ countries: ['COD'] });
    expect(stages.map(({ before }) => before.stage)).toEqual(['extraction', 'processing', 'manufacturing']);
  });

  it('refuses two commodities', () => {
    expect(() => compareNetworks(BEFORE, { ...AFTER, commodity: 'cobalt' })).toThrow(/testium and cobalt/);
  });
});

describe('modelledNetwork', () => {
  it('of a scenario without levers is the network of today in all its flows and totals', () => {
    const today = modelledNetwork(BEFORE, runScenario(BEFORE, { levers: [] }));
    for (const { changes, similarity } of compareNetworks(BEFORE, today).legs) {
      expect(similarity).toBeCloseTo(1, 12);
      expect(changes.map(({ kind }) => kind)).toEqual(changes.map(() => 'same'));
    }
    expect(today).toEqual(BEFORE);
  });

  it('traces a mine that did not exist before', () => {
    const lever = {
      kind: 'new-capacity',
      commodity: 'testium',
      country: 'CAN',
      stage: 'extraction',
      tonnes: 50,
      startYear: 2028,
      probability: 1,
      ownerGroup: 'western',
      project: null,
    } as const;
    const later = modelledNetwork(BEFORE, runScenario(BEFORE, { levers: [lever] }));
    const origins = traceOrigins(later).intakes[0]?.origins ?? [];
    expect(origins.find(({ extraction }) => extraction === 'CAN')?.share).toBeGreaterThan(0.1);
    const mine = later.places.find(({ id }) => id === 'testium:CAN:extraction');
    expect(mine).toMatchObject({
      country: 'CAN',
      basis: 'modelled',
      form: 'testium at extraction',
      position: null,
    });
  });

  it('leaves a withheld output not known', () => {
    const withheld = smallNetwork([['COD', 'extraction', 'CHN', 'processing', 80]], {
      totals: { 'testium:COD:extraction': null },
    });
    const later = modelledNetwork(withheld, runScenario(withheld, { levers: [] }));
    expect(later.places.find(({ id }) => id === 'testium:COD:extraction')?.tonnes).toBeNull();
  });
});
